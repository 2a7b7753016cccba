import { lineQuantity } from "@needlepoint/contracts/carts";

type LineEdit =
  | { ok: true; lineId: string; quantity: number }
  | { ok: false; lineId: string | null; sentence: string };

/** The new box count of a line as typed; zero means "take it out". */
export function readLineEdit(form: FormData): LineEdit {
  const lineId = readLineId(form);
  if (lineId === null) {
    return { ok: false, lineId: null, sentence: "That line is no longer in the cart." };
  }
  const typed = String(form.get("quantity") ?? "").trim();
  const count = typed === "" ? Number.NaN : Number(typed);
  if (count === 0) return { ok: true, lineId, quantity: 0 };
  const parsed = lineQuantity.safeParse(count);
  if (parsed.success) return { ok: true, lineId, quantity: parsed.data };
  const sentence = Number.isNaN(count)
    ? "Enter a number of boxes."
    : (parsed.error.issues[0]?.message ?? "Enter a number of boxes.");
  return { ok: false, lineId, sentence };
}

/** The line a form is about; null when it is no id of ours (an id becomes part of a path). */
export function readLineId(form: FormData): string | null {
  const lineId = form.get("lineId");
  return typeof lineId === "string" && /^[A-Za-z0-9_-]{1,80}$/.test(lineId) ? lineId : null;
}
