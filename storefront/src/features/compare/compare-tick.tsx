import { Button } from "@/ui/button";
import { mostCompared } from "./compare-query";

const formId = "compare-ticked";

/** A tick on a product's card; it belongs to the form of `CompareTicked`, wherever that stands. */
export function CompareTick({ handle, title }: { handle: string; title: string }) {
  return (
    <label className="relative z-10 flex min-h-6 w-fit items-center gap-2 text-sm text-ink-2 print:hidden">
      <input
        type="checkbox"
        name="p"
        value={handle}
        form={formId}
        aria-label={`Compare ${title}`}
        className="size-4.5 accent-teal"
      />
      <span aria-hidden="true">Compare</span>
    </label>
  );
}

/**
 * Takes the ticked products of a list side by side. It comes into reach with the first tick, by style
 * alone, and works without scripts; stand it after the list, in one `group/compare`.
 */
export function CompareTicked() {
  return (
    <form
      id={formId}
      action="/compare"
      className="bottom-0 z-20 mt-4 flex flex-wrap items-center justify-between gap-3 border-t border-line bg-paper py-3 group-has-[input[name=p]:checked]/compare:sticky print:hidden"
    >
      <p className="text-sm text-ink-2">
        Tick up to {mostCompared} products to see them side by side.
      </p>
      <Button type="submit">Compare the ticked</Button>
    </form>
  );
}
