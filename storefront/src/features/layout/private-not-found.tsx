import { notFound } from "next/navigation";
import { Suspense } from "react";
import { LinkButton } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";

/** What is not there, or not yours to see: the same words for both. */
export function PrivateNotFound() {
  return (
    <div className="py-2">
      <EmptyState
        level="h1"
        title="There is no such page"
        action={
          <LinkButton href="/account/orders" look="primary" prefetch={false}>
            See your orders
          </LinkButton>
        }
      >
        <p>It may belong to another account, or the address has a typo.</p>
      </EmptyState>
    </div>
  );
}

/**
 * Answers 404 with those words in the HTML: thrown inside a boundary, `notFound()` sets the status and
 * the fallback is what can be read before scripts run.
 */
export function PrivateMissing() {
  return (
    <Suspense fallback={<PrivateNotFound />}>
      <ThrowNotFound />
    </Suspense>
  );
}

function ThrowNotFound(): never {
  notFound();
}
