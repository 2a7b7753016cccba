import type { AddressForm } from "@needlepoint/contracts/accounts";
import { joinAttention, splitAttention } from "@needlepoint/contracts/attention";
import { shop } from "@needlepoint/contracts/shop";
import type { StockAddress } from "./customer";

/** An address form as Medusa's routes take it. */
export function toStockAddress(form: AddressForm) {
  return {
    first_name: form.firstName,
    last_name: form.lastName,
    company: joinAttention(form.company, form.attention),
    address_1: form.line1,
    address_2: form.line2,
    city: form.city,
    province: form.state,
    postal_code: form.zip,
    country_code: shop.countryCode,
    phone: form.phone,
  };
}

/** An address of Medusa's as our form shows it. Medusa may hold the state as `us-tx`. */
export function fromStockAddress(address: StockAddress): AddressForm {
  return {
    firstName: address.first_name ?? "",
    lastName: address.last_name ?? "",
    ...splitAttention(address.company ?? ""),
    line1: address.address_1 ?? "",
    line2: address.address_2 ?? "",
    city: address.city ?? "",
    state: (address.province ?? "").replace(/^us-/i, "").toUpperCase(),
    zip: address.postal_code ?? "",
    phone: address.phone ?? "",
  };
}

/** The addresses of an account that can be shipped to, the default one first. */
export function addressBook(addresses: readonly StockAddress[]) {
  return addresses
    .map((stock) => ({
      id: stock.id,
      isDefault: stock.is_default_shipping === true,
      address: fromStockAddress(stock),
    }))
    .filter(({ address }) => address.line1 !== "")
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
}

const formField: Record<string, keyof AddressForm> = {
  first_name: "firstName",
  last_name: "lastName",
  company: "company",
  address_1: "line1",
  address_2: "line2",
  city: "city",
  province: "state",
  postal_code: "zip",
  phone: "phone",
};

/** Errors at Medusa's fields (`shipping_address.postal_code`) brought to the fields of our form. */
export function addressFieldErrors(fields: Record<string, string>): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [path, sentence] of Object.entries(fields)) {
    const field = formField[path.split(".").at(-1) ?? ""];
    if (field) errors[field] ??= sentence;
  }
  return errors;
}
