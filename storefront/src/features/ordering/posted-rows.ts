import { ORDER_LIST_LIMIT, type OrderListLine } from "@needlepoint/needles/order-list";

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
};

/** Numbers of the rows that a form of offers holds, in its order. */
function rowNumbers(form: FormData): number[] {
  return [...form.keys()].flatMap((name) => {
    const number = /^text\.(\d{1,3})$/.exec(name)?.[1];
    return number === undefined || Number(number) >= ORDER_LIST_LIMIT ? [] : [Number(number)];
  });
}

/**
 * The rows of a quick order as they were edited. A pressed suggestion (`pick`, `row:SKU`) takes the
 * place of the text, a pressed number (`set`, `row:boxes`) that of the boxes; an emptied row is gone.
 */
export function readPostedRows(form: FormData): OrderListLine[] {
  const pressed = (name: string) => /^(\d{1,3}):(.{1,60})$/.exec(textOf(form, name));
  const pick = pressed("pick");
  const set = pressed("set");
  return rowNumbers(form).flatMap((i) => {
    const text = pick?.[1] === String(i) ? (pick[2] ?? "") : textOf(form, `text.${i}`);
    const boxes = set?.[1] === String(i) ? (set[2] ?? "") : textOf(form, `boxes.${i}`);
    return text === "" || form.get("drop") === String(i)
      ? []
      : [{ text: text.slice(0, 60), quantities: [(boxes || "1").slice(0, 12)] }];
  });
}

/** What of a form of offers is to be added, and what stays behind. */
export interface Chosen {
  lines: { variantId: string; quantity: number }[];
  /** Rows that were not ticked, or can't be added, as they stand. */
  rest: OrderListLine[];
}

/** Reads the ticked rows (`take.<n>`, with `variant.<n>` and `boxes.<n>`) of a form of offers. */
export function readChosen(form: FormData): Chosen {
  const chosen: Chosen = { lines: [], rest: [] };
  for (const i of rowNumbers(form)) {
    const variantId = textOf(form, `variant.${i}`);
    const boxes = textOf(form, `boxes.${i}`);
    if (form.has(`take.${i}`) && variantId !== "") {
      chosen.lines.push({ variantId, quantity: Number(boxes || "1") });
    } else {
      const text = textOf(form, `text.${i}`).slice(0, 60);
      if (text !== "") chosen.rest.push({ text, quantities: [(boxes || "1").slice(0, 12)] });
    }
  }
  return chosen;
}
