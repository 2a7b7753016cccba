import { at } from "./guard.mjs";

const { gates, specs } = at;
const lists = `${specs}/lists.spec.ts`;
const oneCart = "backend/src/workflows/ordering/account-cart.ts";
const merging = "backend/src/workflows/ordering/merge-guest-cart.ts";
const access = "backend/src/workflows/lists/access.ts";
const later = "backend/src/workflows/lists/later.ts";

/** Lists of one's own, and the one cart of an account. @type {readonly import("./guard.mjs").Guard[]} */
export const listGuards = [
  {
    name: "lists: somebody else's list does not exist",
    file: access,
    from: "if (!list.clinic_id) throw missing;",
    to: "if (!list.clinic_id) return { list, mine: false, mayEdit: true };",
    spec: lists,
    tests: ["does not exist for anyone else, on any route"],
  },
  {
    name: "lists: a clinic's list is its members' alone",
    file: access,
    from: "if (!member || !owner) throw missing;",
    to: "if (!member) return { list, mine: false, mayEdit: false };",
    spec: lists,
    tests: ["is seen and used by the clinic that shares it, and changed by its managers"],
  },
  {
    name: "later: what an account saved answers to that account",
    file: later,
    from: 'callerId === null ? { id: listId ?? "", customer_id: null }',
    to: 'callerId === null ? { id: listId ?? "" }',
    spec: lists,
    tests: ["leaves the cart, is known to the browser, and goes to the account on signing in"],
  },
  {
    name: "later: a line is taken out of one's own cart alone",
    file: later,
    from: "if (customer?.has_account && customer.id !== callerId) throw notCartOwner();",
    to: "if (customer === undefined) throw notCartOwner();",
    spec: lists,
    tests: ["is taken out of one's own open cart alone"],
  },
  {
    name: "one cart: what a merge has no room for is saved",
    file: "backend/src/workflows/lists/save-for-later-step.ts",
    from: "if (items.length === 0) return new StepResponse(saved);",
    to: "if (items.length >= 0) return new StepResponse(saved);",
    spec: lists,
    tests: [
      "takes in a guest's cart: boxes are summed, once, and what has no room is saved",
      "saves what is not sold any more, and keeps it past what a list may hold",
    ],
  },
  {
    name: "one cart: what the state refuses stays out of a merge",
    file: merging,
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
  {
    name: "one cart: devices that begin it at once share it",
    file: oneCart,
    from: "return container.resolve(Modules.LOCKING).execute(",
    to: "return ((_key: string, work: () => Promise<AccountCart>, _: unknown) => work())(",
    spec: lists,
    tests: ["is one, when two devices without a cart begin it at the same moment"],
  },
];
