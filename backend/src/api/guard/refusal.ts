import type { ErrorBody, ErrorCode } from "@needlepoint/contracts/errors";

/** Why a request is turned away before anything reads it. */
export type Refusal = { code: ErrorCode; message: string; field?: string };

/** A refusal of the query, at one of its parameters. */
export function invalidQuery(field: string, message: string): Refusal {
  return { code: "invalid_query", message, field };
}

/** The body of a 400 that a guard answers with. */
export function refusalBody({ code, message, field }: Refusal): ErrorBody {
  return {
    type: "invalid_data",
    code,
    message,
    ...(field ? { fields: { [field]: message } } : {}),
  };
}
