import type { OrderCard } from "@needlepoint/contracts/orders";
import Link from "next/link";
import { formatDay } from "@/lib/moments";
import { formatCents } from "@/lib/money";
import { Badge } from "@/ui/badge";
import { LinkButton } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { orderProgressWords } from "./order-words";

/** Orders as a list, each leading to its page. */
export function OrderList({ orders }: { orders: OrderCard[] }) {
  if (orders.length === 0) {
    return (
      <EmptyState
        title="No orders yet"
        action={
          <LinkButton href="/needles" look="primary" prefetch={false}>
            Choose needle sizes
          </LinkButton>
        }
      >
        <p>Orders you place are kept here, with where each one stands.</p>
      </EmptyState>
    );
  }
  return (
    <ul aria-label="Orders" className="border-t border-line">
      {orders.map((order) => {
        const words = orderProgressWords(order);
        return (
          <li
            key={order.id}
            className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line py-3"
          >
            <Link
              href={`/order/${order.id}`}
              prefetch={false}
              className="inline-flex min-h-11 items-center font-semibold underline underline-offset-3 hover:decoration-2"
            >
              Order {order.displayId}
            </Link>
            <Badge tone={words.tone}>{words.label}</Badge>
            <span className="text-sm text-ink-2">
              {formatDay(order.placedAt)} · {order.boxCount}{" "}
              {order.boxCount === 1 ? "box" : "boxes"}
            </span>
            <Link
              href={`/account/reorder/${order.id}`}
              prefetch={false}
              className="link inline-flex min-h-11 items-center text-sm"
            >
              Order again<span className="sr-only"> what was in order {order.displayId}</span>
            </Link>
            <span className="ml-auto font-semibold">{formatCents(order.totalCents)}</span>
          </li>
        );
      })}
    </ul>
  );
}
