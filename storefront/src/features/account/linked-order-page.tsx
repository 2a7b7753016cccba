import { shop } from "@needlepoint/contracts/shop";
import { PausedNotice } from "@/features/cart/paused-notice";
import { EmptyState } from "@/ui/empty-state";
import { OrderSheet } from "./order-sheet";
import { readLinkedOrder } from "./orders";

/** An order for whoever has its link: to read and print, and nothing to do with it. */
export async function LinkedOrderPage({ orderId, link }: { orderId: string; link: string }) {
  const answer = await readLinkedOrder(orderId, link);
  if (answer.ok) {
    return (
      <>
        <OrderSheet {...answer.data.order} />
        <p className="mt-8 max-w-prose text-sm text-ink-2 print:hidden">
          The link in your mail opens this page for 30 days. Something to change or to ask? Write to{" "}
          <a className="link" href={`mailto:${shop.email}`}>
            {shop.email}
          </a>{" "}
          or call {shop.phone}.
        </p>
      </>
    );
  }
  if (answer.kind === "unavailable") return <PausedNotice what="Your order is kept" />;
  return <DeadOrderLink expired={answer.code === "link_expired"} />;
}

/** A link that has run out, or was cut or changed on its way. */
export function DeadOrderLink({ expired }: { expired: boolean }) {
  return (
    <EmptyState
      level="h1"
      title={expired ? "This link has expired" : "This link opens no order"}
      action={
        <a className="link" href={`mailto:${shop.email}`}>
          Write to {shop.email}
        </a>
      }
    >
      <p>
        {expired
          ? "A link from a mail shows its order for 30 days. Your order is kept: write to us and we tell you how it stands."
          : "It may have been cut in two on its way. Open it again from the mail, whole, or write to us."}
      </p>
    </EmptyState>
  );
}
