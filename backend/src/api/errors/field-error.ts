import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { ErrorCode } from "@needlepoint/contracts/errors";

/** A refusal that names the fields it is about: dotted path to a sentence. HTTP 400. */
export class FieldError extends MedusaError {
  constructor(
    code: ErrorCode,
    readonly fields: Readonly<Record<string, string>>,
  ) {
    super(MedusaError.Types.INVALID_DATA, [...new Set(Object.values(fields))].join(" "), code);
  }
}

const withFields = z.object({
  __isMedusaError: z.literal(true),
  fields: z.record(z.string(), z.string()),
});

/**
 * The fields an error is about, if any. A workflow hands on a copy of what was thrown in it, which
 * has lost its class and kept what it says.
 */
export function fieldsOf(error: unknown): Readonly<Record<string, string>> | null {
  const read = withFields.safeParse(error);
  return read.success ? read.data.fields : null;
}
