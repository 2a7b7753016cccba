import { shop } from "@needlepoint/contracts/shop";
import type { Metadata } from "next";
import { HousePage, HouseSection } from "@/features/layout/house-page";
import { formatCents } from "@/lib/money";
import { pageMetadata } from "@/lib/seo/page-metadata";

export const ensureStatic = "navigation";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    path: "/shipping",
    title: "Shipping",
    description: "When orders ship, how, and what waits for a license check.",
  });
}

const cutOff = `${shop.dispatchCutOffHour % 12 || 12} ${shop.dispatchCutOffHour < 12 ? "am" : "pm"} ${shop.timeZoneLabel}`;

export default function ShippingPage() {
  return (
    <HousePage title="Shipping" lead="What is cleared by the cut-off leaves the same business day.">
      <HouseSection title="When it ships">
        <p>
          Orders of goods in stock that are cleared by {cutOff} on a business day ship that day;
          later ones ship the next. An order with needles is cleared once your license for the
          ship-to state is verified, which takes {shop.licenseReviewTarget} the first time and
          nothing after that.
        </p>
        <p>
          While a license is in review the whole order waits. Nothing in it is packed, and a
          purchase order is invoiced only when it ships.
        </p>
      </HouseSection>
      <HouseSection title="How it ships">
        <ul className="grid list-disc gap-1 pl-5">
          <li>
            Ground, 3 to 5 business days. Free from {formatCents(shop.freeShippingFromCents)}.
          </li>
          <li>Two-day, 2 business days.</li>
        </ul>
        <p>Checkout shows the price of each for your order before you place it.</p>
      </HouseSection>
      <HouseSection title="Where it ships">
        <p>
          Within the United States. Needles ship only to a state that issued your license and lets
          your profession needle. Supplies that need no license ship anywhere we deliver.
        </p>
      </HouseSection>
      <HouseSection title="In the box">
        <p>
          Every box of sterile goods has its lot number and expiry date printed on it. Sterile goods
          leave with 24 months or more of shelf life.
        </p>
      </HouseSection>
    </HousePage>
  );
}
