import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { createProductsWorkflow, createUserAccountWorkflow } from "@medusajs/medusa/core-flows";
import { reviewChecks } from "@needlepoint/contracts/evidence";
import { DEVICES } from "../../src/modules/devices";
import type DevicesService from "../../src/modules/devices/service";
import { PURCHASE_ORDER_PROVIDER } from "../../src/modules/purchase-order";
import { seedShipping } from "../../src/seed/shipping";
import { only, seedStoreFrame } from "../../src/seed/store-frame";
import { makeFirstOwner } from "../../src/workflows/staff/first-owner";
import { filledOnce } from "./filled-once";
import { type Answer, type Caller, caller, pick, type RunningApi } from "./test-api";

const ADMIN = { email: "reviewer@test.needlepoint.example", password: "review-the-license-1" };
const PASSWORD = "correct-horse-battery";
const STOCK = 100;

type DeviceClass = "rx-needle" | "rx-other" | "none";

/** A small shop: a needle in two sizes, an electrode clip, a sharps container, nothing else. */
export type TestStore = {
  container: MedusaContainer;
  publishableKey: string;
  regionId: string;
  salesChannelId: string;
  stockLocationId: string;
  variants: { needle: string; otherNeedle: string; clip: string; sharps: string };
  admin: Caller;
  visitor: Caller;
};

/** Ship-to addresses whose ZIP and state agree. */
export const places = {
  texas: { province: "TX", postal_code: "78701", city: "Austin" },
  florida: { province: "FL", postal_code: "33101", city: "Miami" },
  newYork: { province: "NY", postal_code: "10001", city: "New York" },
} as const;
export type Place = { province: string; postal_code: string; city: string };

export function addressIn(place: Place) {
  return {
    first_name: "Sample",
    last_name: "Practitioner",
    address_1: "410 Example Street",
    country_code: "us",
    ...place,
  };
}

/** What Query answers of a variant; its own types are only there once a Medusa command made them. */
const stocked = z.array(
  z.object({ inventory_items: z.array(z.object({ inventory_item_id: z.string() })) }),
);

/** Opens the shop the licensing tests buy in, over an empty database. */
export async function openStore(container: MedusaContainer, api: RunningApi): Promise<TestStore> {
  const goods = await filledOnce(container, "licensing-store", () => fillStore(container));
  const signedIn = pick(await caller(api, {}).post("/auth/user/emailpass", ADMIN), "token");
  return {
    ...goods,
    container,
    admin: caller(api, { token: signedIn }),
    visitor: caller(api, { publishableKey: goods.publishableKey }),
  };
}

async function fillStore(container: MedusaContainer) {
  const frame = await seedStoreFrame(container);
  const { shippingProfileId } = await seedShipping(container, frame);
  const stock = async (title: string, device: DeviceClass) => {
    const { result } = await createProductsWorkflow(container).run({
      input: {
        products: [
          {
            title,
            status: "published",
            options: [{ title: "Pack", values: ["Box"] }],
            shipping_profile_id: shippingProfileId,
            sales_channels: [{ id: frame.salesChannelId }],
            variants: [
              {
                title: "Box",
                sku: title.toUpperCase().replaceAll(" ", "-"),
                options: { Pack: "Box" },
                manage_inventory: true,
                prices: [{ currency_code: "usd", amount: 20 }],
              },
            ],
          },
        ],
      },
    });
    const variant = only(only(result).variants);
    const spec = await container
      .resolve<DevicesService>(DEVICES)
      .createDeviceSpecs({ restriction_class: device });
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.PRODUCT]: { product_variant_id: variant.id },
      [DEVICES]: { device_spec_id: spec.id },
    });
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_variant",
      fields: ["inventory_items.inventory_item_id"],
      filters: { id: variant.id },
    });
    const inventoryItemId = only(only(stocked.parse(data)).inventory_items).inventory_item_id;
    await container.resolve(Modules.INVENTORY).createInventoryLevels([
      {
        inventory_item_id: inventoryItemId,
        location_id: frame.stockLocationId,
        stocked_quantity: STOCK,
      },
    ]);
    return variant.id;
  };
  const variants = {
    needle: await stock("Needle 0.25 by 30", "rx-needle"),
    otherNeedle: await stock("Needle 0.30 by 50", "rx-needle"),
    clip: await stock("Electrode clips", "rx-other"),
    sharps: await stock("Sharps container", "none"),
  };
  await makeOwner(container);
  return { ...frame, variants };
}

async function makeOwner(container: MedusaContainer): Promise<void> {
  const { authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: ADMIN });
  if (!authIdentity) throw new Error(error ?? "no identity for the reviewer");
  await createUserAccountWorkflow(container).run({
    input: { authIdentityId: authIdentity.id, userData: { email: ADMIN.email } },
  });
  await makeFirstOwner(container);
}

/** A customer with an account, signed in. */
export type Buyer = Caller & { id: string; email: string };

/** Makes an account and confirms its address, unless the test is about one that is not. */
export async function signUp(
  api: RunningApi,
  store: TestStore,
  email: string,
  { confirmed = true }: { confirmed?: boolean } = {},
): Promise<Buyer> {
  const key = { publishableKey: store.publishableKey };
  const login = { email, password: PASSWORD };
  const registered = await store.visitor.post("/auth/customer/emailpass/register", login);
  const joining = caller(api, { ...key, token: pick(registered, "token") });
  // Before there is a customer, so that no mail with a code of its own crosses this one.
  if (confirmed) await confirmEmail(store.container, joining, email);
  const created = await joining.post("/store/customers", {
    email,
    first_name: "Sample",
    last_name: "Practitioner",
  });
  const token = pick(await store.visitor.post("/auth/customer/emailpass", login), "token");
  return { ...caller(api, { ...key, token }), id: pick(created, "customer.id"), email };
}

/** Confirms the address of a login, with the code that the mail would have carried. */
export async function confirmEmail(
  container: MedusaContainer,
  person: Caller,
  email: string,
): Promise<void> {
  const auth = container.resolve(Modules.AUTH);
  const [identity] = await auth.listProviderIdentities({ entity_id: email, provider: "emailpass" });
  const { code } = await auth.requestAuthVerification({
    auth_identity_id: identity?.auth_identity_id ?? "",
    entity_id: email,
    entity_type: "email",
    code_provider: "token",
  });
  pick(await person.post("/auth/verification/confirm", { code }), "confirmed");
}

export type License = {
  profession?: string;
  jurisdiction?: string;
  number?: string;
  nameOnLicense?: string;
  npi?: string;
};

/** A day on which a license entered today is still good: YYYY-MM-DD. */
export const inYears = (years: number) => `${new Date().getUTCFullYear() + years}-03-31`;

/** Submits a license; in Texas for a physical therapist unless said otherwise. */
export async function submitLicense(buyer: Buyer, license: License = {}): Promise<string> {
  const submitted = await buyer.post("/store/credentials", {
    kind: "state-license",
    profession: license.profession ?? "PT",
    jurisdiction: license.jurisdiction ?? "TX",
    number: license.number ?? "1284417",
    nameOnLicense: license.nameOnLicense ?? "Sample Practitioner",
    expiresOn: inYears(5),
    ...(license.npi ? { npi: license.npi } : {}),
  });
  return pick(submitted, "credential.id");
}

/** Submits a license and has it approved, with every condition of its rule seen. */
export async function holdLicense(
  store: TestStore,
  buyer: Buyer,
  license: License = {},
): Promise<string> {
  const id = await submitLicense(buyer, license);
  await approve(store, id);
  return id;
}

export async function approve(store: TestStore, credentialId: string): Promise<Answer> {
  const review = await store.admin.get(`/admin/licenses/${credentialId}`);
  const conditions = pick<{ id: string }[]>(review, "license.conditions");
  return store.admin.post(`/admin/licenses/${credentialId}/approve`, {
    conditionsShown: conditions.map(({ id }) => id),
    checks: reviewChecks,
  });
}

export type CartWish = { variantIds: string[]; place?: Place; quantity?: number };

/** A cart with lines, address and shipping; not yet paid. */
export async function fillCart(
  store: TestStore,
  buyer: Caller,
  wish: CartWish & { email?: string },
): Promise<string> {
  const created = await buyer.post("/store/carts", {
    region_id: store.regionId,
    ...(wish.email ? { email: wish.email } : {}),
    shipping_address: addressIn(wish.place ?? places.texas),
  });
  const cartId = pick(created, "cart.id");
  for (const variantId of wish.variantIds) {
    const added = await buyer.post(`/store/carts/${cartId}/line-items`, {
      variant_id: variantId,
      quantity: wish.quantity ?? 2,
    });
    pick(added, "cart.id");
  }
  const options = await buyer.get(`/store/shipping-options?cart_id=${cartId}`);
  const [option] = pick<{ id: string }[]>(options, "shipping_options");
  pick(
    await buyer.post(`/store/carts/${cartId}/shipping-methods`, { option_id: option?.id }),
    "cart.id",
  );
  return cartId;
}

/** Tries to begin the payment of a cart by purchase order. */
export async function beginPayment(buyer: Caller, cartId: string): Promise<Answer> {
  const collection = await buyer.post("/store/payment-collections", { cart_id: cartId });
  const id = pick(collection, "payment_collection.id");
  return buyer.post(`/store/payment-collections/${id}/payment-sessions`, {
    provider_id: PURCHASE_ORDER_PROVIDER,
    data: { po_number: "PO 2026-11" },
  });
}

export async function complete(buyer: Caller, cartId: string): Promise<Answer> {
  return buyer.post(`/store/carts/${cartId}/complete`);
}

/** Orders from cart to completion and answers the order's id. */
export async function placeOrder(store: TestStore, buyer: Caller, wish: CartWish): Promise<string> {
  const cartId = await fillCart(store, buyer, wish);
  pick(await beginPayment(buyer, cartId), "payment_collection.id");
  return pick(await complete(buyer, cartId), "order.id");
}

/** Tries to fulfill all of an order from its own route. */
export async function fulfill(store: TestStore, orderId: string): Promise<Answer> {
  const order = await store.admin.get(`/admin/orders/${orderId}`);
  const items = pick<{ id: string; quantity: number }[]>(order, "order.items");
  return store.admin.post(`/admin/orders/${orderId}/fulfillments`, {
    location_id: store.stockLocationId,
    items: items.map(({ id, quantity }) => ({ id, quantity })),
  });
}
