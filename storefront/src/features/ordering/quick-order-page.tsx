import { boxesOf, ORDER_LIST_LIMIT } from "@needlepoint/needles/order-list";
import { PausedNotice } from "@/features/cart/paused-notice";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { PageTitle } from "@/ui/page-title";
import { readRows } from "./data";
import { AdditionTold, OffersForm } from "./offers-form";
import { unpackLines } from "./packed-lines";
import { PasteBox } from "./paste-box-client";
import type { Wish } from "./row";

export type Query = Record<string, string | string[] | undefined>;

const told: Record<string, string> = {
  large: "That file is too large for an order. Send at most 2 MB of text.",
  unreadable: "That file is not text. Save the sheet as CSV and choose it again.",
  empty: "There is no line in it yet. Write a SKU and a number of boxes on each line.",
};

/** The lines in an address as wishes. */
export function wishesOf(packed: Query[string]): Wish[] {
  return unpackLines(packed, ORDER_LIST_LIMIT).map(({ text, quantities }) => {
    const boxes = boxesOf(quantities);
    return {
      ref: text,
      text,
      boxes,
      typed: quantities.join(" + "),
      summed: boxes !== null && quantities.length > 1 ? quantities.map(Number) : undefined,
    };
  });
}

const wholeNumber = (text: Query[string]) =>
  typeof text === "string" && /^\d{1,7}$/.test(text) ? Number(text) : null;

/** Paste or upload lines, see each answered in place, mend them, and add them in one press. */
export async function QuickOrderPage({ query }: { query: Query }) {
  const rows = await readRows(wishesOf(query.l), { lower: false });
  const of = wholeNumber(query.of);
  const problem = typeof query.told === "string" ? told[query.told] : undefined;
  if (rows === null) return <PausedNotice what="Your lines are kept" />;
  const wrong = rows.filter((row) => row.problem).length;
  return (
    <div className="grid gap-6 py-8">
      <PageTitle lead="Paste the lines of your order sheet, or upload a CSV. Each line is answered before anything goes into the cart.">
        Quick order
      </PageTitle>
      <AdditionTold added={query.added} failed={query.failed} />
      {problem ? <Notice tone="red" role="alert" title={problem} /> : null}
      {of !== null && of > rows.length ? (
        <Notice
          tone="amber"
          icon="info"
          role="status"
          title={`${of.toLocaleString("en-US")} lines are more than go in at once: ${ORDER_LIST_LIMIT} is the most.`}
        >
          <p>
            The first {rows.length} are below. Add them, then take the next:{" "}
            {query.from === undefined
              ? "your file still holds them."
              : "they wait in the box under the lines."}
          </p>
        </Notice>
      ) : null}
      {wrong > 0 ? (
        <Notice
          tone="amber"
          icon="info"
          role="status"
          title={`${wrong} ${wrong === 1 ? "line needs" : "lines need"} another look.`}
        >
          <p>Mend them here, or add the others and leave these for later.</p>
        </Notice>
      ) : null}
      <OffersForm label="Lines of your order" rows={rows} back="/quick-order" editable>
        {rows.length > 0 ? (
          <p>
            <Button type="submit">Look at the lines again</Button>
          </p>
        ) : null}
        <div className="grid gap-5 rounded-card border border-line bg-card p-5">
          <PasteBox
            label={rows.length > 0 ? "More lines" : "Lines"}
            hint={`One size a line: SKU, boxes. A size like 0.20 × 30 will do where only one product has it. Up to ${ORDER_LIST_LIMIT} lines.`}
            from={wholeNumber(query.from)}
          />
          <label className="grid gap-1.5 text-sm font-semibold">
            Or a CSV file
            <input
              type="file"
              name="file"
              accept=".csv,.txt,text/csv,text/plain"
              className="w-full min-w-0 text-base font-normal file:mr-3 file:min-h-9 file:rounded-control file:border file:border-edge file:bg-paper file:px-3 file:font-semibold"
            />
          </label>
          <p>
            <Button type="submit" look={rows.length > 0 ? "plain" : "primary"}>
              {rows.length > 0 ? "Add these lines" : "Look up these lines"}
            </Button>
          </p>
        </div>
      </OffersForm>
    </div>
  );
}
