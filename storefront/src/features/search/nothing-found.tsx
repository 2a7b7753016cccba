import type { Results } from "@needlepoint/contracts/search";
import { LinkButton } from "@/ui/button";
import { QuietLink } from "@/ui/quiet-link-client";
import { OfferRows } from "./offer-rows";

/** Nobody makes what was asked for, or nothing is called that: what comes near, and the ways on. */
export function NothingFound({ found }: { found: Results }) {
  const isSize = found.reading.diameterMm !== null || found.reading.lengthMm !== null;
  return (
    <div className="mt-8 flex flex-col items-start gap-4 rounded-card border border-line bg-card px-6 py-8">
      <h2 className="font-serif text-2xl">
        {isSize ? "We keep no needle of this size" : "No product and no article has all of that"}
      </h2>
      {found.nearest.length > 0 ? (
        <div className="w-full">
          <p className="mb-3 text-ink-2">These come nearest:</p>
          <OfferRows offers={found.nearest} />
        </div>
      ) : (
        <p className="max-w-prose text-ink-2">
          Try fewer words, a size like 0.25 × 40, or a SKU as printed on the box. Sizes are found in
          millimeters, gauge and inches.
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/needles">See all needles</LinkButton>
        <LinkButton href="/finder">Find a size by body region</LinkButton>
        <LinkButton href="/supplies">See supplies</LinkButton>
        <LinkButton href="/quick-order">Order by SKU</LinkButton>
      </div>
      <p className="text-sm text-ink-2">
        Looking for a size we should keep?{" "}
        <QuietLink href="/contact" className="link">
          Write to us
        </QuietLink>
        .
      </p>
    </div>
  );
}
