import { lineQuantity } from "@needlepoint/contracts/carts";

type LineEdit =
  | { ok: true; lineId: string; quantity: number; expected: number | undefined }
  | { ok: false; lineId: string | null; sentence: string; typed: string };

/**
 * The new box count of a line: as typed, moved by the pressed button's `step`, or zero ("take it out")
 * for `remove`, or what is left for `take`. `expected` is what the shopper saw.
 */
export function readLineEdit(form: FormData): LineEdit {
  const lineId = form.get("lineId");
  const typed = String(form.get("quantity") ?? "").trim();
  // The id becomes part of a path.
  if (typeof lineId !== "string" || !/^[A-Za-z0-9_-]{1,80}$/.test(lineId)) {
    return { ok: false, lineId: null, sentence: "That line is no longer in the cart.", typed };
  }
  const seen = Number(form.get("expected") ?? Number.NaN);
  const expected = Number.isInteger(seen) && seen >= 0 && seen <= 999 ? seen : undefined;
  if (form.has("remove") || form.has("aside")) return { ok: true, lineId, quantity: 0, expected };

  const step = form.get("step") === "1" ? 1 : form.get("step") === "-1" ? -1 : 0;
  // One press takes what is left; it counts for more than what stands in the field.
  const wanted = String(form.get("take") ?? typed);
  const count = (wanted === "" ? Number.NaN : Number(wanted)) + step;
  if (count === 0) return { ok: true, lineId, quantity: 0, expected };
  const parsed = lineQuantity.safeParse(count);
  if (parsed.success) return { ok: true, lineId, quantity: parsed.data, expected };
  const sentence = Number.isNaN(count)
    ? "Enter a number of boxes."
    : (parsed.error.issues[0]?.message ?? "Enter a number of boxes.");
  return { ok: false, lineId, sentence, typed };
}
