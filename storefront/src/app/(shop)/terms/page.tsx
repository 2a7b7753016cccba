import { shop } from "@needlepoint/contracts/shop";
import type { Metadata } from "next";
import { HousePage, HouseSection } from "@/features/layout/house-page";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { QuietLink } from "@/ui/quiet-link-client";

export const ensureStatic = "navigation";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    path: "/terms",
    title: "Terms",
    description: "The terms of the store: who may buy, prices, orders and articles.",
  });
}

export default function TermsPage() {
  return (
    <HousePage title="Terms" lead={`What holds between you and ${shop.name} when you order.`}>
      <HouseSection title="Who may buy">
        <p>
          Dry needles are prescription (Rx only) class II devices. We sell them to practitioners
          whose license is issued by the ship-to state and whose profession may needle there.
          Everything marked “no license needed” is open to everyone.{" "}
          <QuietLink href="/why-we-ask-for-a-license" className="link">
            Why we ask for a license
          </QuietLink>
          .
        </p>
        <p>
          You promise that the license you enter is yours and in force, and to tell us when it is
          not.
        </p>
      </HouseSection>
      <HouseSection title="Orders and payment">
        <p>
          An order stands when we confirm it. With needles in it, it ships when the license is
          cleared; when it cannot be cleared, the restricted lines are canceled and cost nothing.
          Purchase orders are paid on the terms printed on the invoice.
        </p>
      </HouseSection>
      <HouseSection title="Prices">
        <p>
          Prices are in US dollars, per box, before sales tax. Quantity prices hold for boxes of one
          size in one order. A price that is plainly a mistake may be corrected before we confirm.
        </p>
      </HouseSection>
      <HouseSection title="Articles and rules">
        <p>
          Articles are general education and the state rules are research with sources. Neither is
          medical or legal advice. Your training and your board decide what you may do.
        </p>
      </HouseSection>
    </HousePage>
  );
}
