import { LineSwatch } from "@/features/cart/line-swatch";
import { readRows } from "@/features/ordering/data";
import type { Row } from "@/features/ordering/row";
import { formatCents } from "@/lib/money";
import { Badge } from "@/ui/badge";
import { readLater } from "./data";
import { backToCartAction, dropSavedAction } from "./later-actions";
import { SavedLineButton } from "./saved-line-button-client";

/** What was put aside in a cart, at today's prices, each back in one press. */
export async function SavedForLater() {
  const later = await readLater();
  if (!later?.id || later.items.length === 0) return null;
  const { id, items } = later;
  const rows = await readRows(
    items.map((item) => ({
      ref: item.variantId,
      text: item.title,
      boxes: item.quantity,
      itemId: item.id,
      wasCents: item.wasCents ?? undefined,
    })),
    { lower: true },
  );
  if (rows === null) return null;
  return (
    <section aria-labelledby="saved-for-later" className="pt-4">
      <h2 id="saved-for-later" className="mb-3 font-serif text-2xl">
        Saved for later
      </h2>
      <ul aria-label="Lines saved for later" className="border-t border-line lg:mr-88">
        {rows.map((row, i) => {
          const item = items[i];
          return item ? <SavedLine key={item.id} listId={id} item={item} row={row} /> : null;
        })}
      </ul>
    </section>
  );
}

interface SavedLineProps {
  listId: string;
  item: { id: string; title: string; quantity: number };
  row: Row;
}

function SavedLine({ listId, item, row }: SavedLineProps) {
  const { variant } = row;
  const boxes = item.quantity === 1 ? "1 box" : `${item.quantity} boxes`;
  return (
    <li className="border-b border-line py-4">
      <form className="grid grid-cols-[auto_1fr_auto] items-start gap-x-4 gap-y-1">
        <input type="hidden" name="listId" value={listId} />
        <input type="hidden" name="itemId" value={item.id} />
        <input type="hidden" name="variantId" value={variant?.id ?? ""} />
        <input type="hidden" name="boxes" value={row.boxes ?? ""} />
        {variant ? <LineSwatch line={variant} /> : <span className="size-10" aria-hidden="true" />}
        <div className="min-w-0">
          {variant ? (
            <a
              href={`/products/${variant.productHandle}`}
              className="font-semibold hover:underline"
            >
              {variant.title}
            </a>
          ) : (
            <p className="font-semibold break-words">{item.title}</p>
          )}
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
            {variant ? (
              <>
                <span>{variant.variantTitle}</span>
                <span aria-hidden="true">·</span>
              </>
            ) : null}
            <span>{boxes}</span>
            {row.unitCents === null ? null : (
              <>
                <span aria-hidden="true">·</span>
                <span>{formatCents(row.unitCents)} a box</span>
              </>
            )}
            {variant && variant.restrictionClass !== "none" ? (
              <Badge tone="neutral">Rx only</Badge>
            ) : null}
          </p>
          {row.problem ? <p className="mt-1 text-sm font-medium text-red">{row.problem}</p> : null}
          {row.changes.map((change) => (
            <p key={change} className="mt-1 text-sm text-amber">
              {change}
            </p>
          ))}
        </div>
        <p className="text-right font-semibold">
          {row.totalCents === null ? "" : formatCents(row.totalCents)}
        </p>
        <div className="col-span-2 col-start-2 flex flex-wrap gap-x-4">
          {row.ready ? (
            <SavedLineButton action={backToCartAction} name={item.title} words="Move to cart" />
          ) : null}
          <SavedLineButton action={dropSavedAction} name={item.title} words="Remove" />
        </div>
      </form>
    </li>
  );
}
