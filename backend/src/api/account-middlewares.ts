import type { MiddlewareRoute } from "@medusajs/framework/http";
import { checkAccountForms } from "./account/check-account-forms";
import { ownEmailOnly } from "./account/own-email-only";
import { ownVerificationOnly } from "./account/own-verification-only";
import { gated } from "./gates/gate";
import { assertAccountLives } from "./gates/living-account";

/** Signing up, signing in and what a customer says about themselves. */
export const accountMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store", middlewares: [gated(assertAccountLives)] },
  { matcher: "/auth", middlewares: [checkAccountForms] },
  { matcher: "/store/customers", middlewares: [checkAccountForms] },
  { matcher: "/store/carts", middlewares: [checkAccountForms] },
  { matcher: "/store/customers", methods: ["POST"], middlewares: [ownEmailOnly] },
  { matcher: "/auth/verification/request", methods: ["POST"], middlewares: [ownVerificationOnly] },
];
