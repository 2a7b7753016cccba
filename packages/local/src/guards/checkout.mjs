import { at } from "./guard.mjs";

const { api, gates, licensing, specs } = at;
const carts = `${specs}/attacks-on-carts.spec.ts`;
const bypass = `${specs}/licensing-cart-bypass.spec.ts`;
const boxes = `${specs}/box-limits.spec.ts`;
const completion = {
  file: `${licensing}/policies.ts`,
  from: "licensureAtCompletion: Policy<WithCart>[] = [assertCartIsCleared]",
  to: "licensureAtCompletion: Policy<WithCart>[] = []",
};
const payment = {
  file: `${gates}/cart-payment.ts`,
  from: "middlewares: [gated(assertCartMayBePaid)]",
  to: "middlewares: []",
};

/** From a cart to an order. @type {readonly import("./guard.mjs").Guard[]} */
export const checkoutGuards = [
  {
    name: "completion: nothing becomes an order without a decision",
    ...completion,
    spec: bypass,
    tests: [
      "lets the needles sit in the cart, and begins no payment and places no order",
      "is not completed by a webhook unless its owner was seen",
    ],
  },
  {
    name: "completion: what costs nothing, or was swapped late, is decided on too",
    ...completion,
    spec: carts,
    tests: [
      "lines, to a device that no rule clears",
      "a completion without a caller asks for the sight of the owner",
      { each: "buys nothing without a license by a %s", row: "promotion" },
      { each: "buys nothing without a license by a %s", row: "price list" },
    ],
  },
  {
    name: "completion: a purchaser's cart too",
    ...completion,
    spec: `${specs}/clinics-buying.spec.ts`,
    tests: [
      "is refused at completion when the mandate ends in mid-checkout",
      "is refused at completion when the purchaser is removed in mid-checkout",
    ],
  },
  {
    name: "completion: an owner who was not seen counts as nobody",
    file: `${licensing}/policies/cart-completion.ts`,
    from: "    wasOwnerSeen(container, id, subject),",
    to: "    true,",
    spec: carts,
    tests: ["a completion without a caller asks for the sight of the owner"],
  },
  {
    name: "payment: none is begun for a cart that may not be ordered",
    ...payment,
    spec: bypass,
    tests: ["asks when the ZIP is not in the state"],
  },
  {
    name: "payment: a cart that was changed is decided on anew",
    ...payment,
    spec: carts,
    tests: [
      "ship-to state",
      "region",
      "swap in another customer's credential id",
      "write license flags into any metadata",
    ],
  },
  {
    name: "lines: a refusal is said before they are in the cart",
    file: `${licensing}/policies.ts`,
    from: "licensureAtAddToCart: Policy<WithLines>[] = [assertLinesAreNotRefused]",
    to: "licensureAtAddToCart: Policy<WithLines>[] = []",
    spec: carts,
    tests: ["returns the same order and changes nothing"],
  },
  {
    name: "cart e-mail: an address with an account is typed by that account only",
    file: `${gates}/cart-email.ts`,
    from: "if (holders.some((holder) => holder.id !== caller)) {",
    to: "if (holders.length < 0) {",
    spec: bypass,
    tests: ["does not lend itself by its owner's e-mail, not even for a sharps container"],
  },
  {
    name: "cart owner: a cart of an account answers to that account",
    file: `${gates}/cart-owner.ts`,
    from: "if (owner?.has_account && owner.id !== signedInCustomer(req)?.customerId) {",
    to: "if (owner === undefined) {",
    spec: bypass,
    tests: ["does not lend itself by its owner's cart"],
  },
  {
    name: "class: a device that nobody classed waits for a person",
    file: `${licensing}/facts.ts`,
    from: 'classes.get(variantId)) ?? "rx-other"',
    to: 'classes.get(variantId)) ?? "none"',
    spec: bypass,
    tests: ["never means yes: a variant whose class was lost waits for a person"],
  },
  {
    name: "payment amount: what is authorised is what is owed",
    file: "backend/src/workflows/checkout/payment-matches-cart.ts",
    from: "if (!sameAmount || !sameCurrency) {",
    to: "if (!sameCurrency) {",
    spec: carts,
    tests: ["quantity"],
  },
  {
    name: "whole boxes: no part of one, whoever runs the workflow",
    file: "backend/src/workflows/checkout/whole-boxes.ts",
    from: "!Number.isSafeInteger(quantity) || quantity < 0",
    to: "quantity < -9",
    spec: carts,
    tests: ["fractional quantities"],
  },
  {
    name: "whole boxes: the door says so at the field",
    file: `${api}/guard/turn-away.ts`,
    from: "(CART_ROUTE.test(path) ? refuseQuantities(req.body, LINE_UPDATE.test(path)) : null)",
    to: "null",
    spec: `${specs}/bad-input.spec.ts`,
    tests: ["takes whole boxes only, wherever a quantity is given"],
  },
  {
    name: "metadata: written by the store alone",
    file: `${api}/guard/turn-away.ts`,
    from: "    refuseClientMetadata(req.body) ??\n",
    to: "",
    spec: `${specs}/bad-input.spec.ts`,
    tests: ["answers a bad body at the field"],
  },
  {
    name: "query paths: none that reach a prototype",
    file: `${api}/guard/query-guard.ts`,
    from: "const FORBIDDEN_SEGMENT = /^(__proto__|constructor|prototype)$/i;",
    to: "const FORBIDDEN_SEGMENT = /^never-a-segment$/i;",
    spec: carts,
    tests: ["query paths with __proto__"],
  },
  {
    name: "webhook: closed unless its provider verifies signatures",
    file: `${gates}/closed-routes.ts`,
    from: ".verifiesWebhooks) return;",
    to: ") return;",
    spec: carts,
    tests: ["a message to the webhook of a provider that verifies none is turned away"],
  },
  {
    name: "completion: one at a time, by Medusa's own lock",
    file: "backend/node_modules/@medusajs/medusa/../core-flows/dist/cart/workflows/complete-cart.js",
    from: "(0, acquire_lock_1.acquireLockStep)({\n        key: input.id,\n        timeout: THIRTY_SECONDS,\n        ttl: TWO_MINUTES,\n    });",
    to: "",
    spec: carts,
    tests: ["two parallel completions"],
  },
  {
    name: "boxes: no more and no fewer of a size than its product allows, when lines are added",
    file: "backend/src/workflows/checkout/policies.ts",
    from: "Policy<WithLines>[] = [wholeBoxesInLines, boxLimitsOfLines];",
    to: "Policy<WithLines>[] = [wholeBoxesInLines];",
    spec: boxes,
    tests: [
      "hold for lines that are added, by our route and by Medusa's",
      "hold for what a cart is made with",
      "hold for the part of a split cart that is ordered on its own",
    ],
  },
  {
    name: "boxes: nor when a line is changed",
    file: "backend/src/workflows/checkout/policies.ts",
    from: "  wholeBoxesInUpdate,\n  boxLimitsOfUpdate,\n",
    to: "  wholeBoxesInUpdate,\n",
    spec: boxes,
    tests: ["hold for a line that is changed, and let it be taken out"],
  },
  {
    name: "boxes: nor when the limit is younger than the cart",
    file: "backend/src/workflows/checkout/policies.ts",
    from: "  boxLimitsAtCompletion,\n  purchaseOrderAtCompletion,\n",
    to: "  purchaseOrderAtCompletion,\n",
    spec: boxes,
    tests: ["hold at completion for a cart that is older than the limit"],
  },
  {
    name: "completion: a cart becomes an order as its shopper saw it",
    file: "backend/src/workflows/checkout/policies.ts",
    from: "    await assertNothingChanged(container, read.id);\n",
    to: "",
    spec: `${specs}/changed-cart.spec.ts`,
    tests: [
      "tells a price that changed, from and to, until it is taken, and orders nothing before",
      "orders nothing that was taken off the shelf between cart and order",
    ],
  },
  {
    name: "cart: of two tabs, the one that does not know changes nothing",
    file: "backend/src/workflows/checkout/change-line.ts",
    from: "expected !== undefined && expected !== line.quantity && quantity !== line.quantity",
    to: "expected === -1",
    spec: `${specs}/changed-cart.spec.ts`,
    tests: [
      "leaves a line alone that another tab has changed, and says so",
      "of two at once with the same sight of a line, takes one",
    ],
  },
  {
    name: "cart: changes are taken by who saw them",
    file: "backend/src/workflows/checkout/take-changes.ts",
    from: "changesToken(found.changes) !== token",
    to: 'token === ""',
    spec: `${specs}/changed-cart.spec.ts`,
    tests: ["does not take changes that were not seen"],
  },
  {
    name: "mail: what was switched off is not sent",
    file: "backend/src/workflows/mail/mail-about-order.ts",
    from: 'if (optional && !(await wantsMail(container, optional, "order_cleared"))) return [];',
    to: "",
    spec: `${specs}/notes-and-mail-choices.spec.ts`,
    tests: ["sends no mail that its reader switched off, and every other"],
  },
];
