import { LinkButton } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";

/** The words of every not-found page. */
export function NotFoundWords() {
  return (
    <div className="py-10">
      <EmptyState
        level="h1"
        title="This page isn't here"
        action={
          <div className="flex flex-wrap gap-3 pt-2">
            <LinkButton href="/needles" look="primary">
              See all needles
            </LinkButton>
            <LinkButton href="/search">Search the shop</LinkButton>
          </div>
        }
      >
        <p>
          The address may have a typo, or the page has moved. Sizes, SKUs and articles can all be
          found by search.
        </p>
      </EmptyState>
    </div>
  );
}

/** Stands where data will be, in a page that the build rendered without a backend. */
export function NotLoadedYet({ what }: { what: string }) {
  return (
    <p className="my-6 rounded-card border border-line bg-card px-4 py-6 text-ink-2">
      The shop has just opened and is still loading {what}. Reload this page in a moment.
    </p>
  );
}
