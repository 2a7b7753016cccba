import type { CartSummary } from "@needlepoint/contracts/carts";
import { LineSwatch } from "@/features/cart/line-swatch";
import { PromotionCode } from "@/features/cart/promotion-code-client";
import { taxLabelOf } from "@/features/cart/tax-label";
import { Totals } from "@/features/cart/totals";
import { stateNameOf } from "@/features/licensing/choices";
import { keptForm } from "@/lib/kept-form";
import { formatCents } from "@/lib/money";
import { Card } from "@/ui/card";

/** The order beside the steps: what is in it and what it comes to. */
export async function OrderAside({ cart }: { cart: CartSummary }) {
  const state = cart.shippingAddress?.state;
  return (
    <aside aria-labelledby="order-aside">
      <Card className="p-5">
        <div className="flex items-baseline justify-between gap-4 border-b border-line pb-4">
          <h2 id="order-aside" className="font-semibold">
            Order
          </h2>
          <a href="/cart" className="link text-sm">
            Edit<span className="sr-only"> the cart</span>
          </a>
        </div>
        <ul aria-label="Lines of the order">
          {cart.lines.map((line) => (
            <li key={line.id} className="flex items-center gap-4 border-b border-line py-3">
              <LineSwatch line={line} />
              <div className="min-w-0 grow text-sm">
                <p className="font-semibold">{line.title}</p>
                <p className="text-ink-2">
                  {line.variantTitle} · {line.quantity} {line.quantity === 1 ? "box" : "boxes"} ·{" "}
                  {line.restrictionClass === "none" ? "no license needed" : "Rx"}
                </p>
              </div>
              <p className="text-sm font-semibold">{formatCents(line.totalCents)}</p>
            </li>
          ))}
        </ul>
        <div className="pt-4">
          <Totals
            totals={cart.totals}
            shippingPending={cart.shippingOption === null}
            taxPending={!stateNameOf(state)}
            pendingWords="after ship-to"
            taxLabel={taxLabelOf(state)}
            codes={cart.promotions}
          />
        </div>
        <div className="mt-4 border-t border-line pt-4">
          <PromotionCode
            applied={cart.promotions}
            next="/checkout"
            kept={await keptForm("promotion")}
          />
        </div>
      </Card>
    </aside>
  );
}
