import { setTimeout as pause } from "node:timers/promises";

/**
 * @typedef {{ backendUrl: string, mailboxUrl: string, publishableKey: string, regionId: string, admin: { email: string, password: string } }} Shop
 */

/**
 * A call to the backend that must be answered with 2xx.
 * @param {Shop} shop
 * @param {string} path
 * @param {{ body?: object, token?: string }} [options]
 * @returns {Promise<any>}
 */
export async function call(shop, path, { body, token } = {}) {
  const response = await fetch(`${shop.backendUrl}${path}`, {
    method: body ? "POST" : "GET",
    headers: {
      "content-type": "application/json",
      "x-publishable-api-key": shop.publishableKey,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 300)}`);
  return JSON.parse(text);
}

/** @param {Shop} shop */
export async function staffToken(shop) {
  return (await call(shop, "/auth/user/emailpass", { body: shop.admin })).token;
}

/**
 * A new customer in Texas with a confirmed address and a license in review, and their order on hold.
 * @param {Shop} shop
 * @param {string} name part of the e-mail address, never used before
 */
export async function placeHeldOrder(shop, name) {
  const email = `${name}@drill.needlepoint.example`;
  const login = { email, password: "correct-horse-battery" };
  const joining = (await call(shop, "/auth/customer/emailpass/register", { body: login })).token;
  const person = { email, first_name: "Drill", last_name: "Customer" };
  await call(shop, "/store/customers", { body: person, token: joining });
  const token = (await call(shop, "/auth/customer/emailpass", { body: login })).token;
  // Whoever joins is sent a mail by itself.
  await call(shop, "/auth/verification/confirm", {
    token,
    body: { code: await mailedCode(shop, email) },
  });
  const license = await call(shop, "/store/credentials", {
    token,
    body: {
      kind: "state-license",
      profession: "PT",
      jurisdiction: "TX",
      number: `DRILL-${name}`,
      nameOnLicense: "Drill Customer",
      expiresOn: `${new Date().getFullYear() + 3}-03-31`,
    },
  });
  const shipTo = {
    first_name: "Drill",
    last_name: "Customer",
    address_1: "410 Example Street",
    city: "Austin",
    province: "TX",
    postal_code: "78701",
    country_code: "us",
  };
  const { cart } = await call(shop, "/store/carts", {
    token,
    body: { region_id: shop.regionId, shipping_address: shipTo },
  });
  const { product } = await call(shop, "/store/catalog/aps-superficial-fascia");
  const lines = [{ variantId: product.variants[0].id, quantity: 1 }];
  await call(shop, `/store/carts/${cart.id}/lines`, { token, body: { lines } });
  const options = await call(shop, `/store/shipping-options?cart_id=${cart.id}`, { token });
  await call(shop, `/store/carts/${cart.id}/shipping-methods`, {
    token,
    body: { option_id: options.shipping_options[0].id },
  });
  const { payment_collection } = await call(shop, "/store/payment-collections", {
    token,
    body: { cart_id: cart.id },
  });
  await call(shop, `/store/payment-collections/${payment_collection.id}/payment-sessions`, {
    token,
    body: {
      provider_id: "pp_purchase-order_purchase-order",
      data: { po_number: `PO ${name}` },
    },
  });
  const { order } = await call(shop, `/store/carts/${cart.id}/complete`, { token, body: {} });
  return { orderId: order.id, credentialId: license.credential.id };
}

/**
 * @param {Shop} shop
 * @param {string} email
 */
async function mailedCode(shop, email) {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`${shop.mailboxUrl}/api/messages?to=${email}`);
    const { messages } = /** @type {any} */ (await answer.json());
    for (const { text } of messages) {
      const code = /\/account\/confirm-email\/([\w-]+)/.exec(text)?.[1];
      if (code) return code;
    }
    await pause(100);
  }
  throw new Error(`no mail to confirm ${email}`);
}
