import { SaveCart } from "@/features/lists/save-cart";
import { SavedForLater } from "@/features/lists/saved-for-later";
import { keptForm } from "@/lib/kept-form";
import { LinkButton } from "@/ui/button";
import { Card } from "@/ui/card";
import { EmptyState } from "@/ui/empty-state";
import { AdditionNotice } from "./addition-notice";
import { CartLines } from "./cart-lines-client";
import { CheckoutLink, SettledTotals } from "./cart-pending-client";
import { ChangesNotice } from "./changes-notice-client";
import { readCart } from "./data";
import { FreeShipping } from "./free-shipping";
import { keptAddition, keptEdit } from "./kept-cart";
import { MergeNote } from "./merge-note";
import { MixedCartNote } from "./mixed-cart-note";
import { PausedNotice } from "./paused-notice";
import { PromotionCode } from "./promotion-code-client";
import { ShareCart } from "./share-cart";
import { taxLabelOf } from "./tax-label";
import { Totals } from "./totals";
import { WaitingCartNote } from "./waiting-cart-note";

/** The cart: lines edited in place, what needs a license, and what it comes to. */
export async function CartPage() {
  const [read, addition] = await Promise.all([readCart(), keptAddition()]);
  if (read.state === "paused") return <PausedNotice what="Your cart is kept" />;
  if (read.state === "none" || read.cart.lines.length === 0) {
    return (
      <div className="grid gap-6">
        {addition ? <AdditionNotice addition={addition} /> : null}
        <MergeNote next="/cart" />
        <WaitingCartNote />
        <EmptyState
          level="h1"
          title="Your cart is empty"
          action={
            <div className="flex flex-wrap gap-3">
              <LinkButton href="/needles" look="primary" prefetch={false}>
                Choose needle sizes
              </LinkButton>
              <LinkButton href="/supplies" prefetch={false}>
                Browse supplies
              </LinkButton>
            </div>
          }
        >
          <p>Sharps containers, prep pads and other supplies need no license and no account.</p>
        </EmptyState>
        <SavedForLater />
      </div>
    );
  }
  const { cart } = read;
  return (
    <>
      <h1 className="mb-5 font-serif text-3xl">Your cart</h1>
      <div className="grid gap-6">
        {addition ? <AdditionNotice addition={addition} /> : null}
        <MergeNote next="/cart" />
        <WaitingCartNote />
        <ChangesNotice cart={cart} next="/cart" kept={await keptForm("changes")} />
        <MixedCartNote cart={cart} />
        <CartLines lines={cart.lines} changes={cart.changes} kept={await keptEdit()}>
          <Card className="grid gap-5 p-5">
            <h2 className="font-semibold">What it comes to</h2>
            <SettledTotals>
              <div className="grid gap-5">
                <FreeShipping subtotalCents={cart.totals.subtotalCents} />
                <Totals
                  totals={cart.totals}
                  shippingPending={cart.shippingOption === null}
                  taxPending={!cart.shippingAddress?.state}
                  taxLabel={taxLabelOf(cart.shippingAddress?.state)}
                  codes={cart.promotions}
                />
              </div>
            </SettledTotals>
            <PromotionCode
              applied={cart.promotions}
              next="/cart"
              kept={await keptForm("promotion")}
            />
            <CheckoutLink />
          </Card>
        </CartLines>
        <div className="flex flex-wrap items-start gap-x-8 gap-y-3">
          <ShareCart cart={cart} />
          <SaveCart />
        </div>
        <SavedForLater />
      </div>
    </>
  );
}
