import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ErrorBody } from "@needlepoint/contracts/errors";
import { checkAccountForm } from "./account-forms";

/** Trims and checks the forms of an account before Medusa's own routes read them. */
export function checkAccountForms(
  req: MedusaRequest,
  res: MedusaResponse<ErrorBody>,
  next: MedusaNextFunction,
): void {
  const path = req.originalUrl.split("?", 1)[0] ?? "/";
  const answer = req.method === "POST" ? checkAccountForm(path, req.body) : null;
  if (answer && "refusals" in answer) {
    res.status(400).json({
      type: "invalid_data",
      code: "invalid_request",
      message: answer.refusals.map(({ message }) => message).join(" "),
      fields: Object.fromEntries(
        answer.refusals.map(({ field, message }) => [field ?? "body", message]),
      ),
    });
    return;
  }
  if (answer) req.body = answer.body;
  next();
}
