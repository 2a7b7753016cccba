import type { MedusaContainer } from "@medusajs/framework/types";
import { catalogProductResponse } from "@needlepoint/contracts/catalog";
import { type Seeded, seedStore } from "../../src/seed/seed-store";
import { filledOnce } from "./filled-once";
import { type Caller, caller, pick, type RunningApi } from "./test-api";

/** The store as `npm start` seeds it, with a caller for each kind of person. */
export type SeededStore = Seeded & { visitor: Caller };

/**
 * Seeds the real catalog. Call it in the suite's own `beforeAll`: the runner takes its snapshot
 * after that, and puts it back before every test.
 */
export async function openSeededStore(
  container: MedusaContainer,
  api: RunningApi,
): Promise<SeededStore> {
  const seeded = await filledOnce(container, "seeded-store", () =>
    seedStore(container, { demoPeople: true, tell: () => {} }),
  );
  return { ...seeded, visitor: caller(api, { publishableKey: seeded.publishableKey }) };
}

/** Signs a demo customer in. */
export async function signedIn(
  api: RunningApi,
  store: SeededStore,
  name: "verified" | "inReview" | "unverified",
): Promise<Caller> {
  const person = store.customers?.[name];
  if (!person) throw new Error("The demo customers were not seeded.");
  const { email, password } = person;
  const token = pick(
    await store.visitor.post("/auth/customer/emailpass", { email, password }),
    "token",
  );
  return caller(api, { publishableKey: store.publishableKey, token });
}

/** The variant of a SKU, found as a shopper finds it. */
export async function variantIdOf(
  store: SeededStore,
  handle: string,
  sku: string,
): Promise<string> {
  const answer = await store.visitor.get(`/store/catalog/${handle}`);
  const { product } = catalogProductResponse.parse(answer.body);
  const variant = product.variants.find((candidate) => candidate.sku === sku);
  if (!variant) throw new Error(`${handle} has no size ${sku}`);
  return variant.id;
}

/** A cart that needs no license, with an address in Texas and ground delivery. */
export async function guestCart(
  store: SeededStore,
  { variantId, quantity, email }: { variantId: string; quantity: number; email: string },
): Promise<string> {
  const { visitor } = store;
  const cartId = pick(
    await visitor.post("/store/carts", {
      email,
      shipping_address: {
        first_name: "Sample",
        last_name: "Clinic",
        address_1: "410 Example Street",
        city: "Austin",
        province: "TX",
        postal_code: "78701",
        country_code: "us",
      },
    }),
    "cart.id",
  );
  await visitor.post(`/store/carts/${cartId}/lines`, { lines: [{ variantId, quantity }] });
  await chooseGround(visitor, cartId);
  return cartId;
}

/** Picks ground delivery; answers what it costs now, in dollars. */
export async function chooseGround(by: Caller, cartId: string): Promise<number> {
  const options = pick<{ id: string; name: string; amount: number }[]>(
    await by.get(`/store/shipping-options?cart_id=${cartId}`),
    "shipping_options",
  );
  const ground = options.find(({ name }) => name === "Ground");
  if (!ground) throw new Error("There is no ground delivery.");
  await by.post(`/store/carts/${cartId}/shipping-methods`, { option_id: ground.id });
  return ground.amount;
}

/** Begins a payment for a cart; answers the answer to the session. */
export async function beginPayment(by: Caller, cartId: string, session: unknown) {
  const collection = await by.post("/store/payment-collections", { cart_id: cartId });
  const id = pick(collection, "payment_collection.id");
  return by.post(`/store/payment-collections/${id}/payment-sessions`, session);
}
