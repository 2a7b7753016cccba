import { shop } from "@needlepoint/contracts/shop";
import type { Metadata } from "next";
import { HousePage, HouseSection } from "@/features/layout/house-page";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { QuietLink } from "@/ui/quiet-link-client";

export const ensureStatic = "navigation";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    path: "/why-we-ask-for-a-license",
    title: "Why we ask for a license",
    description: "Needles are prescription devices, and each state says who may use them.",
  });
}

export default function WhyPage() {
  return (
    <HousePage
      title="Why we ask for a license"
      lead="Because needles are prescription devices, and each state says who may use them."
      isDemoText={false}
    >
      <HouseSection title="What the law says">
        <p>
          A single-use acupuncture or dry needle is a class II device under{" "}
          <a
            href="https://www.ecfr.gov/current/title-21/chapter-I/subchapter-H/part-880/subpart-F/section-880.5580"
            rel="noreferrer"
            className="link"
          >
            21 CFR 880.5580
          </a>
          , sold with prescription labeling. Under{" "}
          <a
            href="https://www.ecfr.gov/current/title-21/chapter-I/subchapter-H/part-801/subpart-D/section-801.109"
            rel="noreferrer"
            className="link"
          >
            21 CFR 801.109
          </a>{" "}
          such a device may be sold only to, or on the order of, a practitioner whom the law of
          their state licenses to use it.
        </p>
        <p>
          Which professions those are differs from state to state and changes most years.{" "}
          <QuietLink href="/state-rules" className="link">
            Our state rules
          </QuietLink>{" "}
          show what we go by, with the source of every line.
        </p>
      </HouseSection>
      <HouseSection title="What we ask, once">
        <p>
          Profession, state, license number, the name on it and its expiry date. A person compares
          them with the board's own look-up, which takes {shop.licenseReviewTarget}. You can order
          meanwhile: the order waits, nothing is charged, and it ships when the check is done. Until
          the license expires we do not ask again.
        </p>
      </HouseSection>
      <HouseSection title="Four answers">
        <ul className="grid list-disc gap-2 pl-5">
          <li>
            <strong className="font-semibold">Cleared:</strong> your state allows it, your license
            there is verified. It ships.
          </li>
          <li>
            <strong className="font-semibold">We ask:</strong> sign in, an address or a license is
            still missing.
          </li>
          <li>
            <strong className="font-semibold">A person looks:</strong> the state is silent, our
            source is weak, or something has to be shown. The order waits for a reviewer.
          </li>
          <li>
            <strong className="font-semibold">Refused:</strong> the state does not permit it or the
            law is not in force yet. We show the rule and its source, and the rest of the cart can
            be bought.
          </li>
        </ul>
      </HouseSection>
      <HouseSection title="What needs no license">
        <p>
          Sharps containers, prep pads, gloves, swabs, trays and charts. They need no account
          either.
        </p>
      </HouseSection>
      <HouseSection title="If we are wrong">
        <p>
          Laws move faster than lists. Write to{" "}
          <a href={`mailto:${shop.licenseEmail}`} className="link">
            {shop.licenseEmail}
          </a>{" "}
          with the source and we look at it again.
        </p>
      </HouseSection>
    </HousePage>
  );
}
