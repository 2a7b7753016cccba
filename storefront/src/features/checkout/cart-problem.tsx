import { signOutAction } from "@/features/account/account-actions";
import { PausedNotice } from "@/features/cart/paused-notice";
import { Button, LinkButton } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";

/** What the checkout shows when there is nothing to check out. */
export function CartProblem({ state }: { state: "paused" | "empty" | "other-account" }) {
  if (state === "paused") return <PausedNotice what="Your checkout is kept" />;
  if (state === "empty") {
    return (
      <div className="py-10">
        <EmptyState
          level="h1"
          title="There is nothing to check out"
          action={
            <div className="flex flex-wrap gap-3">
              <LinkButton href="/needles" look="primary" prefetch={false}>
                Choose needle sizes
              </LinkButton>
              <LinkButton href="/account/orders" prefetch={false}>
                See your orders
              </LinkButton>
            </div>
          }
        >
          <p>The cart of this browser is empty, or it was ordered already.</p>
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="py-10">
      <EmptyState
        level="h1"
        title="This cart belongs to another account"
        action={
          <form action={signOutAction}>
            <Button type="submit" look="primary">
              Sign out and start a new cart
            </Button>
          </form>
        }
      >
        <p>
          It was started by another signed-in person in this browser. Sign in as that person to
          order it.
        </p>
      </EmptyState>
    </div>
  );
}
