import type { ListCard } from "@needlepoint/contracts/lists";
import Link from "next/link";
import { EmptyState } from "@/ui/empty-state";

/** Lists by name, each leading to its page. */
export function ListCards({ lists }: { lists: ListCard[] }) {
  if (lists.length === 0) {
    return (
      <EmptyState title="No lists yet">
        <p>
          Keep the sizes you order again and again under a name: from the size matrix, from the cart
          or from an order. A clinic's list is seen and used by all of its members.
        </p>
      </EmptyState>
    );
  }
  return (
    <ul aria-label="Lists" className="border-t border-line">
      {lists.map((list) => (
        <li
          key={list.id}
          className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line py-3"
        >
          <Link
            href={`/account/lists/${list.id}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center font-semibold underline underline-offset-3 hover:decoration-2"
          >
            {list.name}
          </Link>
          <span className="text-sm text-ink-2">{sizesInWords(list.itemCount)}</span>
          <span className="ml-auto text-sm text-ink-2">
            {list.clinic
              ? `${list.mine ? "Shared with" : "Shared by"} ${list.clinic.name}`
              : "Private"}
          </span>
        </li>
      ))}
    </ul>
  );
}

function sizesInWords(count: number): string {
  if (count === 0) return "Nothing in it yet";
  return count === 1 ? "1 size" : `${count} sizes`;
}
