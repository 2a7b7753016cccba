import { lineQuantity } from "@needlepoint/contracts/carts";

type LineEdit =
  | { ok: true; lineId: string; quantity: number }
  | { ok: false; lineId: string | null; sentence: string; typed: string };

/**
 * The new box count of a line: as typed, moved by the pressed button's `step`, or zero ("take it out")
 * for `remove`.
 */
export function readLineEdit(form: FormData): LineEdit {
  const lineId = form.get("lineId");
  const typed = String(form.get("quantity") ?? "").trim();
  // The id becomes part of a path.
  if (typeof lineId !== "string" || !/^[A-Za-z0-9_-]{1,80}$/.test(lineId)) {
    return { ok: false, lineId: null, sentence: "That line is no longer in the cart.", typed };
  }
  if (form.has("remove")) return { ok: true, lineId, quantity: 0 };

  const step = form.get("step") === "1" ? 1 : form.get("step") === "-1" ? -1 : 0;
  const count = (typed === "" ? Number.NaN : Number(typed)) + step;
  if (count === 0) return { ok: true, lineId, quantity: 0 };
  const parsed = lineQuantity.safeParse(count);
  if (parsed.success) return { ok: true, lineId, quantity: parsed.data };
  const sentence = Number.isNaN(count)
    ? "Enter a number of boxes."
    : (parsed.error.issues[0]?.message ?? "Enter a number of boxes.");
  return { ok: false, lineId, sentence, typed };
}
