import { LinkButton } from "@/ui/button";
import { orderPaging } from "./order-pages";

/** Says how many orders there are and leads to the others; nothing where one page holds them all. */
export function OrderPaging({ page, count }: { page: number; count: number }) {
  const { words, newer, older } = orderPaging(page, count);
  if (newer === null && older === null) return null;
  return (
    <nav aria-label="More orders" className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      {words ? <p className="text-sm text-ink-2">{words}</p> : null}
      {newer ? (
        <LinkButton href={`/account/orders?page=${newer}`} size="small" prefetch={false}>
          Newer orders
        </LinkButton>
      ) : null}
      {older ? (
        <LinkButton href={`/account/orders?page=${older}`} size="small" prefetch={false}>
          Older orders
        </LinkButton>
      ) : null}
    </nav>
  );
}
