import { shop } from "@needlepoint/contracts/shop";
import type { Metadata } from "next";
import { HousePage, HouseSection } from "@/features/layout/house-page";
import { pageMetadata } from "@/lib/seo/page-metadata";

export const ensureStatic = "navigation";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    path: "/privacy",
    title: "Privacy",
    description: "What the store keeps about you, why, and what it never does.",
  });
}

export default function PrivacyPage() {
  return (
    <HousePage
      title="Privacy"
      lead="Reading here leaves no profile. Buying keeps what the order and the law need."
    >
      <HouseSection title="When you read">
        <p>
          No advertising, no analytics, no third-party scripts and no tracking cookies. Three things
          may be kept on your own device: the profession and state you last checked, the calibration
          of your screen for life-size drawings, and, until you close the tab or order, what you
          typed into a form, passwords never. None of it is sent to us from there.
        </p>
      </HouseSection>
      <HouseSection title="When you buy">
        <ul className="grid list-disc gap-1 pl-5">
          <li>Your name, e-mail address and delivery address, to fill the order.</li>
          <li>
            Your license: profession, state, number, name and expiry, to show that needles went to
            someone who may buy them. License reviewers see it; nobody else does.
          </li>
          <li>
            The decision on each order with the rule it rests on. That record cannot be changed
            afterwards; it holds references, not your name.
          </li>
        </ul>
      </HouseSection>
      <HouseSection title="Cookies">
        <p>
          One for your sign-in and one for your cart, both out of reach of scripts, and a marker
          that says one of them exists. Without an account, one more shows you the order you just
          placed, for an hour; without scripts, one gives a form its answer, for a minute. All are
          needed for buying and serve nothing else.
        </p>
      </HouseSection>
      <HouseSection title="Asking and erasing">
        <p>
          Write to{" "}
          <a href={`mailto:${shop.email}`} className="link">
            {shop.email}
          </a>{" "}
          for a copy of what we hold or to have it erased. Records of sold prescription devices are
          kept as long as the law asks.
        </p>
      </HouseSection>
    </HousePage>
  );
}
