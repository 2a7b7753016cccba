import { shop } from "@needlepoint/contracts/shop";
import type { Metadata } from "next";
import { HousePage, HouseSection } from "@/features/layout/house-page";
import { pageMetadata } from "@/lib/seo/page-metadata";

export const ensureStatic = "navigation";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    path: "/contact",
    title: "Contact",
    description: `How to reach ${shop.name}.`,
  });
}

export default function ContactPage() {
  return (
    <HousePage title="Contact" lead="Write or call; a person answers on business days.">
      <HouseSection title="Orders and products">
        <p>
          <a href={`mailto:${shop.email}`} className="link">
            {shop.email}
          </a>
          <br />
          {shop.phone}
        </p>
      </HouseSection>
      <HouseSection title="Licenses and state rules">
        <p>
          <a href={`mailto:${shop.licenseEmail}`} className="link">
            {shop.licenseEmail}
          </a>
        </p>
      </HouseSection>
      <HouseSection title="By post">
        <address className="not-italic">
          {shop.addressLines.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </address>
      </HouseSection>
    </HousePage>
  );
}
