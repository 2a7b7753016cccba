import type { CartSummary } from "@needlepoint/contracts/carts";
import { packLines } from "@/features/ordering/packed-lines";
import { env } from "@/lib/env";
import { CopyButton } from "@/ui/copy-button-client";

/** The address that carries these lines: SKUs and boxes, no prices, no cart and nobody's name. */
export function sharedCartUrl(lines: Pick<CartSummary["lines"][number], "sku" | "quantity">[]) {
  const named = lines.flatMap(({ sku, quantity }) =>
    sku === "" ? [] : [{ text: sku, quantities: [String(quantity)] }],
  );
  const url = new URL("/shared-cart", env.STOREFRONT_URL);
  url.searchParams.set("l", packLines(named).packed);
  return url.href;
}

/** A link that shows these lines to whoever opens it, and asks before adding any. */
export function ShareCart({ cart }: { cart: CartSummary }) {
  const url = sharedCartUrl(cart.lines);
  return (
    <details className="text-sm">
      <summary className="link w-fit cursor-pointer py-1.5">Share this cart as a link</summary>
      <div className="mt-2 grid gap-2">
        <label className="grid gap-1.5 font-semibold">
          Link to these lines
          <input
            readOnly
            value={url}
            className="min-h-11 w-full rounded-control border border-edge bg-card px-3 font-normal text-ink-2"
          />
        </label>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <CopyButton text={url}>Copy the link</CopyButton>
          <p className="text-ink-2">
            It holds SKUs and boxes only. Whoever opens it sees their own prices and stock.
          </p>
        </div>
      </div>
    </details>
  );
}
