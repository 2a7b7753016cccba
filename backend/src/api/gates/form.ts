import { z } from "@medusajs/framework/zod";
import { fieldSentences } from "@needlepoint/contracts/field-sentences";
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
