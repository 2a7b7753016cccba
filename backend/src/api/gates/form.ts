import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import type { ErrorBody } from "@needlepoint/contracts/errors";

/** Answers 400 with one sentence a field, so that a form can show each beside its field. */
export function refuseForm(res: MedusaResponse, fields: Record<string, string>): void {
  const body: ErrorBody = {
    type: "invalid_data",
    code: "invalid_request",
    message: Object.values(fields).join(" "),
    fields,
  };
  res.status(400).json(body);
}

/** What a caller sent, parsed; null when it was found wanting and 400 has been answered. */
export function readForm<T>(res: MedusaResponse, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    refuseForm(res, fieldSentences(error));
    return null;
  }
}

/** The first sentence of every failed field. */
export function fieldSentences(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = issue.path.join(".") || "body";
    fields[field] ??= issue.code === "invalid_type" ? "Fill in this field." : issue.message;
  }
  return fields;
}
