import { z } from "zod";
import { passwordProblem } from "./passwords";

/**
 * Forms of an account. E-mail and password are checked by these schemas on both sides; names and
 * addresses reach the backend under Medusa's own field names, with bounds kept in its guard.
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

const personName = (what: string) =>
  z.string().trim().min(1, `Enter your ${what}.`).max(80, `Keep the ${what} under 80 characters.`);

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

const line = (what: string, max = 120) =>
  z.string().trim().max(max, `Keep the ${what} under ${max} characters.`);

export const addressForm = z.object({
  firstName: personName("first name"),
  lastName: personName("last name"),
  company: line("company").default(""),
  line1: line("street address").min(1, "Enter the street address."),
  line2: line("second line").default(""),
  city: line("city", 80).min(1, "Enter the city."),
  state: z.string().trim().toUpperCase().length(2, "Choose the state."),
  zip: z
    .string()
    .trim()
    .regex(/^\d{5}(-\d{4})?$/, "Enter a ZIP code like 78701 or 78701-1234."),
  phone: z
    .string()
    .trim()
    .max(30, "Keep the phone number under 30 characters.")
    .regex(/^[0-9+(). -]*$/, "Use digits, spaces and + ( ) . - only.")
    .default(""),
});
export type AddressForm = z.infer<typeof addressForm>;

/** `GET /store/account/email`: the signed-in customer's address, and whether its owner confirmed it. */
export const emailStanding = z.object({ email: z.string(), confirmed: z.boolean() });
