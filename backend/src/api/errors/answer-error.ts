import {
  errorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import type { ErrorBody, ErrorCode } from "@needlepoint/contracts/errors";
import { errorCode } from "@needlepoint/contracts/errors";
import { fieldsOf } from "./field-error";

/** Codes of stock Medusa that mean one of ours. */
const translated: Readonly<Record<string, ErrorCode>> = {
  insufficient_inventory: "out_of_stock",
};

const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  400: "invalid_request",
  401: "sign_in_required",
  404: "not_found",
  422: "invalid_request",
};

/** Stock Medusa tells most refusals in a sentence only; a client needs a code. */
export function withCode(body: ErrorBody, status: number, error: unknown): ErrorBody {
  const given = errorCode.safeParse(body.code);
  const code = given.success
    ? given.data
    : (translated[body.code ?? ""] ?? codeOfStatus[status] ?? body.code);
  const fields = fieldsOf(error);
  return {
    ...body,
    type: body.type ?? (status === 401 ? "unauthorized" : "invalid_data"),
    ...(code ? { code } : {}),
    ...(fields ? { fields } : {}),
  };
}

/** Some middlewares of Medusa answer by themselves, past any error handler: theirs get a code too. */
export function giveCodes(
  _req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const send = res.json.bind(res);
  res.json = (body) =>
    send(res.statusCode >= 400 ? withCode(body as ErrorBody, res.statusCode, null) : body);
  next();
}

/** Something else happened meanwhile. */
const CONFLICTS = new Set(["credential_conflict", "evidence_unreadable", "edit_conflict"]);

const stockHandler = errorHandler();

/**
 * What others throw without a type, so that Medusa would answer 500 for it: a lock that somebody
 * else holds for longer than a request waits, and a form of files that cannot be read as one.
 */
function typed(error: Error): Error {
  if (/^(Failed to acquire lock for key|Timed-out acquiring lock)/.test(error.message)) {
    return new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This is being changed in another place at this moment. Try again.",
      "edit_conflict",
    );
  }
  const unread =
    error.name === "MulterError" ||
    /^(Multipart: Boundary not found|Unexpected end of form|Malformed part header)$/.test(
      error.message,
    );
  return unread
    ? new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "The files could not be read as they were sent. Choose them again.",
        "invalid_request",
      )
    : error;
}

/** Answers an error as stock Medusa does, log line included, with a code and the failed fields. */
export function answerError(
  error: Error,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const send = res.json.bind(res);
  // The stock handler answers with nothing else but such bodies.
  res.json = (body) => {
    const told = withCode(body as ErrorBody, res.statusCode, error);
    // Medusa's own type for a conflict would put a sentence of its own in the place of ours.
    if (told.code && CONFLICTS.has(told.code)) res.status(409);
    return send(told);
  };
  stockHandler(typed(error), req, res, next);
}
