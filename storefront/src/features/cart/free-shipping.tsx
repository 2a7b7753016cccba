import { shop } from "@needlepoint/contracts/shop";
import { formatCents } from "@/lib/money";

/** How far the cart is from free ground shipping. */
export function FreeShipping({ subtotalCents }: { subtotalCents: number }) {
  const missing = shop.freeShippingFromCents - subtotalCents;
  const reached = missing <= 0;
  const share = Math.min(100, Math.round((subtotalCents / shop.freeShippingFromCents) * 100));
  return (
    <div className="text-sm text-ink-2">
      <p id="free-shipping">
        {reached ? (
          <strong className="font-semibold text-green">Ground shipping is free.</strong>
        ) : (
          <>
            <strong className="font-semibold text-ink">{formatCents(missing)}</strong> more for free
            ground shipping.
          </>
        )}
      </p>
      <svg
        aria-hidden="true"
        viewBox="0 0 100 3"
        preserveAspectRatio="none"
        className="mt-2 block h-1 w-full overflow-hidden rounded-full"
      >
        <rect width="100" height="3" className="fill-line" />
        <rect width={share} height="3" className={reached ? "fill-green" : "fill-teal"} />
      </svg>
    </div>
  );
}
