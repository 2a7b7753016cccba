import { z } from "@medusajs/framework/zod";
import { shop } from "@needlepoint/contracts/shop";
import { asJurisdiction } from "@needlepoint/licensure/jurisdictions";

const text = (what: string, max: number) =>
  z.string().trim().max(max, `Keep the ${what} under ${max} characters.`).nullish();

/**
 * A state as Medusa's tax regions and admin write it, `us-tx`; both `TX` and `us-tx` are taken.
 * With any other spelling a cart would match no tax region, and be taxed nothing.
 */
const province = z
  .string()
  .trim()
  .refine((value) => value === "" || asJurisdiction(stateCode(value)) !== null, "Choose the state.")
  .transform((value) => (value === "" ? value : `us-${stateCode(value).toLowerCase()}`))
  .nullish();

function stateCode(value: string): string {
  return value.replace(/^us-/i, "").toUpperCase();
}

const zip = z
  .string()
  .trim()
  .regex(/^(\d{5}(-\d{4})?)?$/, "Enter a ZIP code like 78701 or 78701-1234.")
  .nullish();

/** An address as Medusa takes it, whole or in part; keys we do not know are left to its validator. */
export const stockAddress = z.looseObject({
  first_name: text("first name", 80),
  last_name: text("last name", 80),
  company: text("company", 120),
  address_1: text("street address", 120),
  address_2: text("second line", 120),
  city: text("city", 80),
  phone: text("phone number", 30),
  country_code: z
    .string()
    .trim()
    .toLowerCase()
    .refine((code) => code === shop.countryCode, "We ship within the United States.")
    .nullish(),
  province,
  postal_code: zip,
});

/** A text in place of an object names a stored address. A union would hide which field failed. */
const cartAddress = z
  .unknown()
  .transform((value, context) => {
    if (value === null || value === undefined || typeof value === "string") return value;
    const read = stockAddress.safeParse(value);
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues) {
      context.addIssue({ code: "custom", path, message, input: value });
    }
    return z.NEVER;
  })
  .optional();

/** The addresses of a cart. */
export const cartAddresses = { shipping_address: cartAddress, billing_address: cartAddress };
