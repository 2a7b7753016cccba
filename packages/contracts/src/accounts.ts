import { z } from "zod";
import { boundedText, bounds, phoneNumber, zipCode } from "./address-bounds";
import { passwordProblem } from "./passwords";

/**
 * Forms of an account. E-mail and password are checked by these schemas on both sides; names and
 * addresses reach the backend under Medusa's own field names, held to the same bounds.
 */

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "That e-mail address is too long.")
  .pipe(z.email("Enter an e-mail address like name@clinic.com."));

export const password = z
  .string()
  .min(10, "Use at least 10 characters.")
  .max(128, "Use at most 128 characters.");

/** Says at the password what is wrong with it in the light of the address it goes with. */
export function refuseGuessable(
  form: { email?: string | undefined; password: string },
  context: z.RefinementCtx,
): void {
  const problem = passwordProblem(form.password, form.email ?? null);
  if (problem) context.addIssue({ code: "custom", path: ["password"], message: problem });
}

const personName = (what: string) => boundedText(what, bounds.name).min(1, `Enter your ${what}.`);

export const signUpForm = z
  .object({
    email,
    password,
    firstName: personName("first name"),
    lastName: personName("last name"),
  })
  .superRefine(refuseGuessable);
export const signInForm = z.object({
  email,
  password: z.string().min(1, "Enter your password.").max(128, "Use at most 128 characters."),
});

export const addressForm = z.object({
  firstName: personName("first name"),
  lastName: personName("last name"),
  company: boundedText("company", bounds.company).default(""),
  attention: boundedText("attention line", bounds.attention).default(""),
  line1: boundedText("street address", bounds.line).min(1, "Enter the street address."),
  line2: boundedText("second line", bounds.line).default(""),
  city: boundedText("city", bounds.city).min(1, "Enter the city."),
  state: z.string().trim().toUpperCase().length(2, "Choose the state."),
  zip: zipCode,
  phone: phoneNumber.default(""),
});
export type AddressForm = z.infer<typeof addressForm>;

/** `GET /store/account/email`: the signed-in customer's address, and whether its owner confirmed it. */
export const emailStanding = z.object({ email: z.string(), confirmed: z.boolean() });
