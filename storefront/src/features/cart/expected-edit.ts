/** What an edit of a line will most likely lead to; shown until the backend has answered. */
export interface ExpectedEdit {
  lineId: string;
  quantity: number;
}

/**
 * Reads a line's form for the moment before the answer. Not the check: the server reads the form with
 * the contract's schema, which need not travel to the browser.
 */
export function expectedEdit(form: FormData): ExpectedEdit | null {
  const lineId = String(form.get("lineId"));
  if (form.has("remove")) return { lineId, quantity: 0 };
  const quantity = Number(form.get("quantity")) + Number(form.get("step") ?? 0);
  return Number.isInteger(quantity) && quantity >= 0 && quantity <= 999
    ? { lineId, quantity }
    : null;
}
