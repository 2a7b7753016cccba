import { boxLimitsPhrase } from "@needlepoint/needles/box-limits";
import { LineSwatch } from "@/features/cart/line-swatch";
import { formatCents } from "@/lib/money";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import type { Row } from "./row";

interface OfferRowsProps {
  label: string;
  rows: Row[];
  /** SKUs may be edited, and rows dropped: a quick order. */
  editable?: boolean;
}

/** Wished-for lines with what each would be today: fields of the form they stand in. */
export function OfferRows({ label, rows, editable = false }: OfferRowsProps) {
  return (
    <ul aria-label={label} className="border-t border-line">
      {rows.map((row, i) => (
        // Rows of a form are known by their place, and two may say the same.
        <OfferRow key={i} row={row} place={i} editable={editable} />
      ))}
    </ul>
  );
}

function OfferRow({ row, place, editable }: { row: Row; place: number; editable: boolean }) {
  const { wish, variant } = row;
  const name = variant ? `${variant.title}, ${variant.variantTitle}` : wish.text;
  const id = `row-${place}`;
  const notes = row.problem || row.changes.length > 0 ? `${id}-notes` : undefined;
  return (
    <li
      className={classNames(
        "grid grid-cols-[1.5rem_auto_1fr_auto] items-start gap-x-3 gap-y-2 border-b border-line py-3",
        row.problem ? "-mx-2 bg-red-tint/40 px-2" : null,
      )}
    >
      {variant ? <input type="hidden" name={`variant.${place}`} value={variant.id} /> : null}
      {row.ready ? (
        <input
          type="checkbox"
          name={`take.${place}`}
          defaultChecked
          aria-label={`Add ${name}`}
          className="mt-2.5 size-5 accent-teal"
        />
      ) : (
        <span aria-hidden="true" />
      )}
      {variant ? <LineSwatch line={variant} /> : <span className="size-10" aria-hidden="true" />}
      <div className="min-w-0">
        {variant ? (
          <>
            <a
              href={`/products/${variant.productHandle}`}
              className="font-semibold hover:underline"
            >
              {variant.title}
            </a>
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
              <span>{variant.variantTitle}</span>
              <span aria-hidden="true">·</span>
              <span>{variant.sku}</span>
              <Stock row={row} />
              {variant.restrictionClass === "none" ? null : <Badge tone="neutral">Rx only</Badge>}
            </p>
          </>
        ) : (
          <p className="font-semibold break-words">{wish.text}</p>
        )}
        {notes ? (
          <div id={notes} className="mt-1 text-sm">
            {row.problem ? <p className="font-medium text-red">{row.problem}</p> : null}
            {row.changes.map((change) => (
              <p key={change} className="text-amber">
                {change}
              </p>
            ))}
          </div>
        ) : null}
      </div>
      <p className="pt-0.5 text-right font-semibold">
        {row.totalCents === null ? "" : formatCents(row.totalCents)}
        {row.unitCents === null ? null : (
          <span className="block text-sm font-normal text-ink-2">
            {formatCents(row.unitCents)} a box
          </span>
        )}
      </p>
      <div className="col-span-full flex flex-wrap items-end gap-x-4 gap-y-2 sm:col-span-2 sm:col-start-3">
        {editable ? (
          <label className="grid gap-1 text-xs text-ink-2">
            SKU or size
            <input
              name={`text.${place}`}
              defaultValue={wish.text}
              maxLength={60}
              autoComplete="off"
              aria-describedby={notes}
              className="min-h-9 w-52 max-w-full rounded-control border border-edge bg-card px-2.5 text-base text-ink"
            />
          </label>
        ) : (
          <input type="hidden" name={`text.${place}`} value={variant?.sku ?? wish.text} />
        )}
        <label className="grid gap-1 text-xs text-ink-2">
          <span>
            Boxes<span className="sr-only"> of {name}</span>
          </span>
          <input
            name={`boxes.${place}`}
            defaultValue={row.boxes ?? wish.typed ?? ""}
            inputMode="numeric"
            maxLength={6}
            autoComplete="off"
            aria-invalid={row.problem ? true : undefined}
            aria-describedby={notes}
            className="min-h-9 w-20 rounded-control border border-edge bg-card px-2.5 text-center text-base text-ink"
          />
        </label>
        {editable ? <Mend row={row} place={place} name={name} /> : null}
      </div>
    </li>
  );
}

function Stock({ row }: { row: Row }) {
  if (!row.variant) return null;
  const { availability, boxes } = row.variant;
  const rule = boxLimitsPhrase(boxes);
  return (
    <>
      <span aria-hidden="true">·</span>
      <span>
        {availability.state === "out"
          ? "Out of stock"
          : availability.quantityLeft === null
            ? "In stock"
            : `${availability.quantityLeft} left`}
      </span>
      {rule ? <span>· {rule}</span> : null}
    </>
  );
}

/** What puts a row right in one press. */
function Mend({ row, place, name }: { row: Row; place: number; name: string }) {
  return (
    <>
      {row.problem && row.possible > 0 ? (
        <Button type="submit" name="set" value={`${place}:${row.possible}`} size="small">
          Make it {row.possible === 1 ? "1 box" : `${row.possible} boxes`}
        </Button>
      ) : null}
      {row.suggestions.map(({ sku, title }) => (
        <Button
          key={sku}
          type="submit"
          name="pick"
          value={`${place}:${sku}`}
          size="small"
          className="w-full flex-wrap justify-start gap-y-0 py-1 text-left sm:w-auto"
        >
          <span className="whitespace-nowrap">{sku}</span>
          <span className="font-normal text-ink-2">{title}</span>
        </Button>
      ))}
      <button
        type="submit"
        name="drop"
        value={place}
        aria-label={`Take out ${name}`}
        className="link min-h-9 text-sm text-ink-2"
      >
        Take out
      </button>
    </>
  );
}
