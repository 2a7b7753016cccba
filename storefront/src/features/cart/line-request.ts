import { type AddLinesBody, addLinesBody } from "@needlepoint/contracts/carts";
import type { AddLinesState } from "./add-lines-state";

type LineRequest = { ok: true; body: AddLinesBody } | { ok: false; failure: AddLinesState };

/**
 * The sizes a form asks for: the hidden `lines` JSON of the size matrix, or without JavaScript plain
 * `qty.<variantId>` fields, where an empty field or a zero means "not this one".
 */
export function readLineRequest(form: FormData): LineRequest {
  const asked = form.get("lines");
  const candidate = typeof asked === "string" && asked !== "" ? linesOfJson(asked) : linesOf(form);
  const parsed = addLinesBody.safeParse({ lines: candidate });
  if (parsed.success) return { ok: true, body: parsed.data };

  const lineErrors: Record<string, string> = {};
  let message = "";
  for (const issue of parsed.error.issues) {
    const index = issue.path[1];
    const line = typeof index === "number" ? candidate[index] : undefined;
    if (line) lineErrors[line.variantId] ??= issue.message;
    else message ||= issue.message;
  }
  message ||= "Some sizes can't be added as written. Look at the marked ones.";
  return { ok: false, failure: { status: "failed", addedBoxes: 0, message, lineErrors } };
}

interface CandidateLine {
  variantId: string;
  quantity: unknown;
  /** What the page showed; plain fields carry none. */
  unitCents?: unknown;
}

function linesOfJson(text: string): CandidateLine[] {
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return [];
    return value.map((line: unknown) => {
      const { variantId, quantity, unitCents } = (line ?? {}) as Partial<CandidateLine>;
      return {
        variantId: typeof variantId === "string" ? variantId : "",
        quantity,
        ...(unitCents === undefined ? {} : { unitCents }),
      };
    });
  } catch {
    return [];
  }
}

function linesOf(form: FormData): CandidateLine[] {
  const lines: CandidateLine[] = [];
  for (const [name, value] of form) {
    if (!name.startsWith("qty.") || typeof value !== "string") continue;
    const text = value.trim();
    if (text === "" || text === "0") continue;
    lines.push({ variantId: name.slice("qty.".length), quantity: Number(text) });
  }
  return lines;
}

/** Turns `lines.<n>.…` field errors of the backend into errors by variant. */
export function lineErrorsOf(
  body: AddLinesBody,
  fields: Record<string, string>,
): Record<string, string> {
  const lineErrors: Record<string, string> = {};
  for (const [path, sentence] of Object.entries(fields)) {
    const index = /^lines\.(\d+)(\.|$)/.exec(path)?.[1];
    const line = index === undefined ? undefined : body.lines[Number(index)];
    if (line) lineErrors[line.variantId] ??= sentence;
  }
  return lineErrors;
}
