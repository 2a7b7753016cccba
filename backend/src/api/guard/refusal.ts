import type { ErrorBody, ErrorCode } from "@needlepoint/contracts/errors";

/** Why a request is turned away before anything reads it. */
export type Refusal = { code: ErrorCode; message: string; field?: string };

/** The body of a 400 that a guard answers with. */
export function refusalBody({ code, message, field }: Refusal): ErrorBody {
  return {
    type: "invalid_data",
    code,
    message,
    ...(field ? { fields: { [field]: message } } : {}),
  };
}
