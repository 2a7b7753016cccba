import { at } from "./guard.mjs";

const { gates, specs } = at;
const lists = `${specs}/lists.spec.ts`;
const oneCart = "backend/src/workflows/ordering/account-cart.ts";

/** Lists of one's own, and the one cart of an account. @type {readonly import("./guard.mjs").Guard[]} */
export const listGuards = [
  {
    name: "lists: somebody else's list does not exist",
    file: "backend/src/workflows/lists/access.ts",
    from: "if (!list.clinic_id) throw missing;",
    to: "if (!list.clinic_id) return { list, mine: false, mayEdit: true };",
    spec: lists,
    tests: ["does not exist for anyone else, on any route"],
  },
  {
    name: "one cart: what the state refuses stays out of a merge",
    file: oneCart,
    from: 'const refused = license?.outcome === "refuse" &&',
    to: "const refused = license?.outcome === undefined &&",
    spec: lists,
    tests: ["takes in nothing that the ship-to state refuses: it is saved, with the reason"],
  },
  {
    name: "one cart: another account's cart is never taken over",
    file: oneCart,
    from: "const guest = usable && !usable.customer?.has_account ? usable : null;",
    to: "const guest = usable;",
    spec: lists,
    tests: ["never takes over the cart of another account"],
  },
  {
    name: "one cart: no typed e-mail attaches a cart",
    file: `${gates}/cart-email.ts`,
    from: "if (holders.some((holder) => holder.id !== caller)) {",
    to: "if (holders.length < 0) {",
    spec: lists,
    tests: ["is never attached by an e-mail that somebody types, on Medusa's routes either"],
  },
];
