import { MedusaError } from "@medusajs/framework/utils";
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
