import { z } from "@medusajs/framework/zod";
import { email, password, refuseGuessable } from "@needlepoint/contracts/accounts";
import { boundedText, bounds, phoneNumber } from "@needlepoint/contracts/address-bounds";
import type { Refusal } from "../guard/refusal";
import { cartAddresses, stockAddress } from "./address-forms";

const nameText = (what: string) => boundedText(what, bounds.name).min(1, `Enter your ${what}.`);

/** What a customer may say about themselves; unknown keys are left to Medusa's own validator. */
const person = z.looseObject({
  first_name: nameText("first name").nullish(),
  last_name: nameText("last name").nullish(),
  company_name: boundedText("company", bounds.company).nullish(),
  phone: phoneNumber.nullish(),
});

const cart = z.looseObject({ email: email.nullish(), ...cartAddresses });

/** A schema, or what makes one for the address that the request's token speaks of. */
type Form = { path: RegExp; schema: z.ZodType | ((tokenEmail: string | null) => z.ZodType) };

/** Bodies checked before Medusa reads them. What a schema answers replaces the body. */
const forms: Form[] = [
  {
    // Medusa compares addresses letter by letter, so one spelling has to be agreed on.
    path: /^\/auth\/(customer|user)\/emailpass\/register\/?$/i,
    schema: z.looseObject({ email, password }).superRefine(refuseGuessable),
  },
  {
    path: /^\/auth\/(customer|user)\/emailpass\/?$/i,
    schema: z.looseObject({ email, password: z.string().min(1, "Enter your password.").max(128) }),
  },
  {
    path: /^\/auth\/(customer|user)\/emailpass\/reset-password\/?$/i,
    schema: z.looseObject({ identifier: email }),
  },
  {
    // The address is in the token of the link; whether that token is good, Medusa says after this.
    path: /^\/auth\/(customer|user)\/emailpass\/update\/?$/i,
    schema: (email) =>
      z.looseObject({ password }).superRefine((form, context) => {
        refuseGuessable({ email: email ?? undefined, password: form.password }, context);
      }),
  },
  { path: /^\/store\/customers\/?$/i, schema: person.extend({ email: email.nullish() }) },
  { path: /^\/store\/customers\/me\/?$/i, schema: person },
  { path: /^\/store\/customers\/me\/addresses(\/[^/]+)?\/?$/i, schema: stockAddress },
  { path: /^\/store\/carts(\/[^/]+)?\/?$/i, schema: cart },
  // A shipping option's data goes to the carrier as it is; a buyer has none to give.
  {
    path: /^\/store\/carts\/[^/]+\/shipping-methods\/?$/i,
    schema: z.looseObject({ data: z.unknown() }).transform(({ data: _data, ...rest }) => rest),
  },
];

/** Every failed field with its first sentence. */
export type FormAnswer = { body: unknown } | { refusals: Refusal[] };

/**
 * Checks the body of an account form.
 * @param tokenEmail the address in the token that came along, unproven
 * @returns the body as it should go on, or what is wrong with it; null when the path is no form
 */
export function checkAccountForm(
  path: string,
  body: unknown,
  tokenEmail: string | null = null,
): FormAnswer | null {
  const form = forms.find((candidate) => candidate.path.test(path));
  if (!form) return null;
  const schema = typeof form.schema === "function" ? form.schema(tokenEmail) : form.schema;
  const read = schema.safeParse(body ?? {});
  if (read.success) return { body: read.data };
  const first = new Map<string, Refusal>();
  for (const issue of read.error.issues) {
    const field = issue.path.join(".") || "body";
    const missing = issue.code === "invalid_type" ? `Enter the ${field}.` : issue.message;
    if (!first.has(field)) first.set(field, { code: "invalid_request", message: missing, field });
  }
  return { refusals: [...first.values()] };
}
