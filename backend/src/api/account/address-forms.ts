import { z } from "@medusajs/framework/zod";
import {
  boundedText,
  bounds,
  companyLineBound,
  phoneNumber,
  zipCode,
  zipSentence,
} from "@needlepoint/contracts/address-bounds";
import { shop } from "@needlepoint/contracts/shop";
import { asJurisdiction } from "@needlepoint/licensure/jurisdictions";

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

/** Parts of an address come one by one: a ZIP code may be empty still. */
const zip = z
  .string()
  .trim()
  .refine((value) => value === "" || zipCode.safeParse(value).success, zipSentence)
  .nullish();

/** An address as Medusa takes it, whole or in part; keys we do not know are left to its validator. */
export const stockAddress = z.looseObject({
  first_name: boundedText("first name", bounds.name).nullish(),
  last_name: boundedText("last name", bounds.name).nullish(),
  company: boundedText("company", companyLineBound).nullish(),
  address_1: boundedText("street address", bounds.line).nullish(),
  address_2: boundedText("second line", bounds.line).nullish(),
  city: boundedText("city", bounds.city).nullish(),
  phone: phoneNumber.nullish(),
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
