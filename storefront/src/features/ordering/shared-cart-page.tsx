import { PausedNotice } from "@/features/cart/paused-notice";
import { LinkButton } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { PageTitle } from "@/ui/page-title";
import { readRows } from "./data";
import { AdditionTold, OffersForm } from "./offers-form";
import { type Query, wishesOf } from "./quick-order-page";

/** What a shared link holds, at today's prices. Nothing is added until somebody says so. */
export async function SharedCartPage({ query }: { query: Query }) {
  const wishes = wishesOf(query.l);
  if (wishes.length === 0) {
    return (
      <div className="py-8">
        <EmptyState
          level="h1"
          title="This link holds no lines"
          action={<LinkButton href="/quick-order">Write an order</LinkButton>}
        >
          <p>It may have been cut short on its way. Ask for it again, as a whole.</p>
        </EmptyState>
      </div>
    );
  }
  const rows = await readRows(wishes, { lower: true });
  if (rows === null) return <PausedNotice what="The link stays good" />;
  return (
    <div className="grid gap-6 py-8">
      <PageTitle lead="At today's prices. Nothing is in your cart until you add it.">
        Somebody shared these lines with you
      </PageTitle>
      <AdditionTold added={query.added} failed={query.failed} />
      <OffersForm label="Shared lines" rows={rows} back="/shared-cart" />
    </div>
  );
}
