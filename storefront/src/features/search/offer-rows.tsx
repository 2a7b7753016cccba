import type { FoundOffer } from "@needlepoint/contracts/search";
import { formatCents } from "@/lib/money";
import { Badge } from "@/ui/badge";
import { QuietLink } from "@/ui/quiet-link-client";
import { offerHref, offerTitle } from "./suggestion-list";

/** Sizes and other variants, each leading to its place in the matrix of its product. */
export function OfferRows({ offers }: { offers: FoundOffer[] }) {
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-card">
      {offers.map((offer) => (
        <li
          key={offer.sku}
          className="relative flex flex-wrap items-center gap-x-6 gap-y-1 px-4 py-3 hover:bg-sunk"
        >
          <div className="min-w-0 flex-[1_1_14rem]">
            <QuietLink
              href={offerHref(offer)}
              className="font-semibold after:absolute after:inset-0 hover:underline"
            >
              {offerTitle(offer)}
            </QuietLink>
            <p className="text-sm text-ink-2">{offer.productTitle}</p>
          </div>
          <p className="text-sm text-ink-3">{offer.sku}</p>
          <p className="font-semibold">{formatCents(offer.unitCents)}</p>
          <p className="sm:w-28 sm:text-right">
            {offer.state === "out" ? (
              <Badge>Out of stock</Badge>
            ) : offer.state === "low" ? (
              <Badge tone="amber">Few left</Badge>
            ) : (
              <Badge tone="green">In stock</Badge>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
