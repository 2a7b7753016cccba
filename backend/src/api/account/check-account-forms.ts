import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { refusedForm } from "../gates/form";
import { checkAccountForm } from "./account-forms";

const resetClaims = z.object({ entity_id: z.string() });

/** Trims and checks the forms of an account before Medusa's own routes read them. */
export function checkAccountForms(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const path = req.originalUrl.split("?", 1)[0] ?? "/";
  const answer = req.method === "POST" ? checkAccountForm(path, req.body, emailInToken(req)) : null;
  if (answer && "refusals" in answer) {
    throw refusedForm(
      Object.fromEntries(answer.refusals.map(({ field, message }) => [field ?? "body", message])),
    );
  }
  if (answer) req.body = answer.body;
  next();
}

/** What the token of a password link says it is for; read, not believed. */
function emailInToken(req: MedusaRequest): string | null {
  const [, payload = ""] = (req.headers.authorization ?? "").split(".");
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return resetClaims.safeParse(claims).data?.entity_id ?? null;
  } catch {
    return null;
  }
}
