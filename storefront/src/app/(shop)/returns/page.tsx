import { shop } from "@needlepoint/contracts/shop";
import type { Metadata } from "next";
import { HousePage, HouseSection } from "@/features/layout/house-page";
import { pageMetadata } from "@/lib/seo/page-metadata";

export const ensureStatic = "navigation";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    path: "/returns",
    title: "Returns of sterile goods",
    description: "What can come back, what cannot, and what to do about a faulty lot.",
  });
}

export default function ReturnsPage() {
  return (
    <HousePage
      title="Returns of sterile goods"
      lead="An opened sterile box cannot go to another patient, so it cannot come back. A fault always can."
    >
      <HouseSection title="Unopened boxes">
        <p>
          A sealed box can come back within 20 days of delivery. Write to us first with the order
          number and the lot; we answer with a return slip. Boxes that arrive without one cannot be
          put back into stock.
        </p>
      </HouseSection>
      <HouseSection title="Opened boxes">
        <p>
          We do not take back opened needles, pads, swabs or gloves, nor boxes past their expiry.
          Put used needles into a sharps container, never into a parcel.
        </p>
      </HouseSection>
      <HouseSection title="A fault, or a wrong item">
        <p>
          A broken seal, a bent tip, a pierced sheath or a wrong size: keep the box, note the lot
          number and write to{" "}
          <a href={`mailto:${shop.email}`} className="link">
            {shop.email}
          </a>
          . We replace it or refund it, and record the complaint against the lot. If a device may
          have harmed someone, tell us at once so that the maker can report it.
        </p>
      </HouseSection>
      <HouseSection title="Supplies that are not sterile">
        <p>
          Sharps containers, trays and charts can come back unused within 30 days, in their
          packaging.
        </p>
      </HouseSection>
    </HousePage>
  );
}
