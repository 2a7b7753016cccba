import { z } from "@medusajs/framework/zod";
import { FieldError } from "../errors/field-error";

/** A form that was found wanting: one sentence a field, so that it can stand beside that field. */
export function refusedForm(fields: Readonly<Record<string, string>>): FieldError {
  return new FieldError("invalid_request", fields);
}

/**
 * What a caller sent, parsed.
 * @throws invalid_request with a sentence for each field that failed
 */
export function readForm<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw refusedForm(fieldSentences(error));
  }
}

/** The first sentence of every failed field. */
function fieldSentences(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = issue.path.join(".") || "body";
    fields[field] ??= issue.code === "invalid_type" ? "Fill in this field." : issue.message;
  }
  return fields;
}
