import { availableParallelism, loadavg } from "node:os";
import { call, staffToken } from "../drills/held-order.mjs";

/** The gate may add this much to a completed checkout. */
const BUDGET = 1.1;
const LINES = 3;
const WARM_UP = 3;

const median = (/** @type {number[]} */ values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
};

/**
 * Times whole checkouts by the verified demo customer, from the empty cart to the order: needles and
 * goods that need no license, the same number of lines, one after the other. Prints medians and their
 * ratio, and how busy the machine was; fails over the budget. The orders are canceled afterwards. Flag: pairs (25).
 * @param {any} state
 * @param {string[]} flags
 */
export async function bench(state, [pairs = "25"]) {
  const { email, password } = state.customers.verified;
  const shop = { ...state };
  const staff = await staffToken(shop);
  const signIn = { email, password };
  const { token } = await call(shop, "/auth/customer/emailpass", { body: signIn });
  const lift = await liftCredit(shop, staff, token);
  const variants = await chooseVariants(shop);
  /** @type {{ restricted: number[], plain: number[] }} */
  const times = { restricted: [], plain: [] };
  /** @type {string[]} */
  const orders = [];
  try {
    for (let round = 0; round < WARM_UP + Number(pairs); round++) {
      // The order within a pair turns, so that neither has the warmer caches.
      /** @type {("restricted" | "plain")[]} */
      const kinds = round % 2 === 0 ? ["restricted", "plain"] : ["plain", "restricted"];
      for (const kind of kinds) {
        const begun = performance.now();
        const id = await checkOut(shop, token, variants[kind], round);
        if (round >= WARM_UP) times[kind].push(performance.now() - begun);
        orders.push(id);
      }
    }
    await expectSold(shop, staff, orders.slice(-2));
  } finally {
    for (const id of orders) {
      await call(shop, `/admin/orders/${id}/cancel`, { token: staff, body: {} });
    }
    await lift.undo();
  }
  const ms = { restricted: median(times.restricted), plain: median(times.plain) };
  const ratio = ms.restricted / ms.plain;
  // Of a machine that others use too, a single number says little.
  const load = loadavg().map((value) => value.toFixed(1));
  console.log(
    `gate: ${pairs} pairs of ${LINES} lines, medians: needles ${ms.restricted.toFixed(1)} ms, ` +
      `no license needed ${ms.plain.toFixed(1)} ms, ratio ${ratio.toFixed(3)} (budget ${BUDGET}); ` +
      `load ${load.join(" ")} over 1, 5 and 15 minutes on ${availableParallelism()} cores`,
  );
  return ratio < BUDGET ? 0 : 1;
}

/**
 * A line of each of so many products: three sizes of one needle would be less work than three goods.
 * @param {any} shop
 * @returns {Promise<{ restricted: string[], plain: string[] }>} ids of variants
 */
async function chooseVariants(shop) {
  const { products } = await call(shop, "/store/catalog");
  const ofClass = async (/** @type {string} */ wanted) => {
    /** @type {string[]} */
    const ids = [];
    for (const { handle, restrictionClass } of products) {
      if (restrictionClass !== wanted || ids.length === LINES) continue;
      const { product } = await call(shop, `/store/catalog/${handle}`);
      ids.push(product.variants[0].id);
    }
    if (ids.length < LINES) throw new Error(`the store has too few products of class ${wanted}`);
    return ids;
  };
  return { restricted: await ofClass("rx-needle"), plain: await ofClass("none") };
}

/**
 * One of the two orders was decided on, and neither waits: a held order would measure something else.
 * @param {any} shop
 * @param {string} staff
 * @param {string[]} orders
 */
async function expectSold(shop, staff, orders) {
  const seen = [];
  for (const id of orders) {
    const { licensing } = await call(shop, `/admin/orders/${id}/decisions`, { token: staff });
    if (licensing.onHold) throw new Error(`order ${id} of the bench is on hold`);
    seen.push(licensing.restricted);
  }
  if (seen[0] === seen[1]) throw new Error("the two carts of the bench are of one kind");
}

/**
 * @param {any} shop
 * @param {string} token
 * @param {string[]} variantIds
 * @param {number} round
 */
async function checkOut(shop, token, variantIds, round) {
  const { cart } = await call(shop, "/store/carts", {
    token,
    body: {
      region_id: shop.regionId,
      shipping_address: {
        first_name: "Bench",
        last_name: "Customer",
        address_1: "200 Example Avenue",
        city: "Austin",
        province: "TX",
        postal_code: "78701",
        country_code: "us",
      },
    },
  });
  const lines = variantIds.map((variantId) => ({ variantId, quantity: 1 }));
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
      data: { po_number: `BENCH ${round}` },
    },
  });
  const { order } = await call(shop, `/store/carts/${cart.id}/complete`, { token, body: {} });
  return order.id;
}

/**
 * Gives the demo customer enough credit for the run.
 * @param {any} shop
 * @param {string} staff
 * @param {string} token
 */
async function liftCredit(shop, staff, token) {
  const { customer } = await call(shop, "/store/customers/me", { token });
  const { customer_group: group } = await call(shop, "/admin/customer-groups", {
    token: staff,
    body: {
      name: `bench ${Date.now()}`,
      metadata: { credit_limit_cents: 100_000_000 },
    },
  });
  const members = `/admin/customer-groups/${group.id}/customers`;
  await call(shop, members, { token: staff, body: { add: [customer.id] } });
  return {
    undo: () => call(shop, members, { token: staff, body: { remove: [customer.id] } }),
  };
}
