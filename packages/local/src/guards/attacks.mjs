import { at, titleOf } from "./guard.mjs";

const { specs } = at;
const evidence = `${specs}/evidence.spec.ts`;
const carts = `${specs}/attacks-on-carts.spec.ts`;
const bypass = `${specs}/licensing-cart-bypass.spec.ts`;
const orders = `${specs}/licensing-order-bypass.spec.ts`;
const byTime = `${specs}/attacks-by-time.spec.ts`;
const free = "buys nothing without a license by a %s";
const upload = (/** @type {string} */ row) => ({ each: "is not taken when it is %s", row });

/**
 * The attacks on "who may buy" that the store promises to stand, each with the one test that makes
 * it. Every one of these tests is among those that a removed guard turns red.
 *
 * @type {readonly { attack: string, spec: string, test: import("./guard.mjs").NamedTest }[]}
 */
export const attacks = [
  {
    attack: "skip the storefront and complete by API",
    spec: bypass,
    test: "lets the needles sit in the cart, and begins no payment and places no order",
  },
  {
    attack: "Texas in the state field with a California ZIP",
    spec: bypass,
    test: "asks when the ZIP is not in the state",
  },
  {
    attack: "a placed order's address edited by an admin route",
    spec: orders,
    test: "is not sent to a state where the license says nothing",
  },
  {
    attack: "capture or mark-as-paid on a held order",
    spec: orders,
    test: "is neither captured nor marked as paid, whatever order the body names",
  },
  {
    attack: "guest cart with a licensed customer's email",
    spec: bypass,
    test: "does not lend itself by its owner's e-mail, not even for a sharps container",
  },
  {
    attack: "another customer's cart id",
    spec: bypass,
    test: "does not lend itself by its owner's cart",
  },
  { attack: "change ship-to state after clearance", spec: carts, test: "ship-to state" },
  { attack: "change region after clearance", spec: carts, test: "region" },
  { attack: "change quantity after clearance", spec: carts, test: "quantity" },
  {
    attack: "change lines after clearance",
    spec: carts,
    test: "lines, to a device that no rule clears",
  },
  {
    attack: "swap in another customer's credential id",
    spec: carts,
    test: "swap in another customer's credential id",
  },
  {
    attack: "write license flags into any metadata",
    spec: carts,
    test: "write license flags into any metadata",
  },
  {
    attack: "complete through the payment webhook",
    spec: carts,
    test: "a completion without a caller asks for the sight of the owner",
  },
  {
    attack: "draft order convert",
    spec: orders,
    test: "leave a draft only when its customer may have them",
  },
  {
    attack: "order edit",
    spec: orders,
    test: "reach an unrestricted order by edit only for a licensed buyer",
  },
  {
    attack: "exchange, claim",
    spec: orders,
    test: "reach nobody by exchange or claim while the license is in review",
  },
  { attack: "order transfer", spec: orders, test: "is handed to nobody else" },
  { attack: "direct fulfilment", spec: orders, test: "is fulfilled by no route and no workflow" },
  {
    attack: "expired between placing and approval",
    spec: byTime,
    test: "expired between placing and approval",
  },
  {
    attack: "rule changed between placing and approval",
    spec: byTime,
    test: "rule changed between placing and approval",
  },
  {
    attack: "credential revoked with orders on hold",
    spec: byTime,
    test: "credential revoked with orders on hold",
  },
  {
    attack: "replay of a completed cart after revocation",
    spec: carts,
    test: "returns the same order and changes nothing",
  },
  { attack: "two parallel completions", spec: carts, test: "two parallel completions" },
  {
    attack: "evidence of another customer by id",
    spec: evidence,
    test: "of another customer is not reached by its id",
  },
  { attack: "path tricks in uploads", spec: evidence, test: upload("a name that is a path") },
  { attack: "polyglots in uploads", spec: evidence, test: upload("a polyglot") },
  { attack: "11 MB", spec: evidence, test: upload("11 MB") },
  { attack: "0 bytes", spec: evidence, test: upload("nothing") },
  { attack: "EXIF", spec: evidence, test: "loses what a camera wrote into it" },
  { attack: "SVG", spec: evidence, test: upload("an SVG") },
  { attack: "encrypted PDF", spec: evidence, test: upload("a locked PDF") },
  {
    attack: "query paths with `__proto__`",
    spec: carts,
    test: "query paths with __proto__",
  },
  { attack: "fractional quantities", spec: carts, test: "fractional quantities" },
  {
    attack: "promo that makes the total zero",
    spec: carts,
    test: { each: free, row: "promotion" },
  },
  {
    attack: "price list that makes the total zero",
    spec: carts,
    test: { each: free, row: "price list" },
  },
  {
    attack: "purchaser removed mid-checkout",
    spec: `${specs}/clinics-buying.spec.ts`,
    test: "is refused at completion when the purchaser is removed in mid-checkout",
  },
  {
    attack: "clock moved over midnight of an expiry date in the ship-to time zone",
    spec: byTime,
    test: "is good through the day in Texas, and over with it",
  },
];

/**
 * The spec of an attack and the full title of its test.
 * @param {{ spec: string, test: import("./guard.mjs").NamedTest }} one
 */
export const placeOf = ({ spec, test }) => `${spec}: ${titleOf(test)}`;
