import type { Article } from "@needlepoint/contracts/articles";
import { dayAndYear } from "@/lib/dates";
import { Icon } from "@/ui/icon";
import { PrintButton } from "@/ui/print-button-client";

/** Who wrote it, when, and how far it has been checked: never more than has really happened. */
export function ArticleByline({ article }: { article: Article }) {
  const { author, publishedOn, sourcesCheckedOn, reviewedBy } = article;
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-3">
      <span
        aria-hidden="true"
        className="grid size-9 place-items-center rounded-full bg-teal-tint text-sm font-bold text-teal"
      >
        {initials(author)}
      </span>
      <div className="min-w-0 flex-1 text-sm">
        <p className="font-semibold">Written by the {author}</p>
        <p className="text-ink-2">
          Published {dayAndYear(publishedOn)} · sources checked {dayAndYear(sourcesCheckedOn)} ·{" "}
          {reviewedBy
            ? `reviewed by ${reviewedBy.name}, ${reviewedBy.credentials}, ${dayAndYear(reviewedBy.on)}`
            : "not yet clinically reviewed"}
        </p>
      </div>
      <PrintButton>
        <Icon name="print" className="size-4" />
        Print
      </PrintButton>
    </div>
  );
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}
