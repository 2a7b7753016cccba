import "server-only";
import { cache } from "react";
import { z } from "zod";
import { readSession } from "@/lib/session";
import { storeCall } from "@/lib/store-call";

const savedAddress = z.object({
  id: z.string(),
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  company: z.string().nullish(),
  address_1: z.string().nullish(),
  address_2: z.string().nullish(),
  city: z.string().nullish(),
  province: z.string().nullish(),
  postal_code: z.string().nullish(),
  phone: z.string().nullish(),
  is_default_shipping: z.boolean().nullish(),
});
const meResponse = z.object({
  customer: z.object({
    id: z.string(),
    email: z.string(),
    first_name: z.string().nullish(),
    last_name: z.string().nullish(),
    addresses: z.array(savedAddress).nullish(),
  }),
});

export type StockAddress = z.infer<typeof savedAddress>;
export interface Customer {
  email: string;
  firstName: string;
  lastName: string;
  addresses: StockAddress[];
  /** Bearer token that was just proven good. */
  token: string;
}
export type CustomerRead =
  | { state: "signed-in"; customer: Customer }
  | { state: "signed-out" }
  /** Was signed in; the backend no longer takes the token. */
  | { state: "expired" }
  | { state: "paused" };

/** Who is signed in, proven by the backend on every request. */
export const readCustomer = cache(async (): Promise<CustomerRead> => {
  const { token, expired } = await readSession();
  if (!token) return { state: expired ? "expired" : "signed-out" };
  const answer = await storeCall(
    "/store/customers/me?fields=id,email,first_name,last_name,*addresses",
    {
      token,
      answer: meResponse,
    },
  );
  if (!answer.ok) return { state: answer.kind === "unavailable" ? "paused" : "expired" };
  const { customer } = answer.data;
  return {
    state: "signed-in",
    customer: {
      email: customer.email,
      firstName: customer.first_name ?? "",
      lastName: customer.last_name ?? "",
      addresses: customer.addresses ?? [],
      token,
    },
  };
});
