import { at } from "./guard.mjs";

const { specs } = at;
const spec = `${specs}/back-in-stock.spec.ts`;
const waiting = "backend/src/modules/back-in-stock/service.ts";
const flow = "backend/src/workflows/back-in-stock";

/** Mails about sizes that are back, and prices as they were shown. @type {readonly import("./guard.mjs").Guard[]} */
export const stockGuards = [
  {
    name: "back in stock: a request is taken by one process alone",
    file: waiting,
    from: "* interval '1 millisecond' <= ?",
    to: "* interval '0 millisecond' <= ?",
    spec,
    tests: ["is finished after a crash: the mail goes out then, and not again if it had gone"],
  },
  {
    name: "back in stock: what was told is told once",
    file: `${flow}/tell-who-waits.ts`,
    from: "await waiting.updateRestockRequests({ id: request.id, told_at: now });",
    to: "",
    spec,
    tests: ["is finished after a crash: the mail goes out then, and not again if it had gone"],
  },
  {
    name: "back in stock: only the link that was mailed ends anything",
    file: `${flow}/stop-link.ts`,
    from: "return offered.length === right.length && timingSafeEqual(offered, right) ? requestId : null;",
    to: "return offered.length === right.length ? requestId : null;",
    spec,
    tests: ["ends by the link of a mail, for every size, and for nobody else"],
  },
  {
    name: "back in stock: an unconfirmed address shows nothing of what was asked at it",
    file: `${flow}/own-requests.ts`,
    from: "const confirmed = await isEmailConfirmed(container, {",
    to: "const confirmed = true || await isEmailConfirmed(container, {",
    spec,
    tests: ["shows nobody what was asked for at an address they have not confirmed"],
  },
  {
    name: "back in stock: an erased account waits for nothing",
    file: "backend/src/workflows/account/erase-account.ts",
    from: "await forgetRequests(container, { email, customerId });",
    to: "",
    spec,
    tests: ["is the owner's to export and erase, also what they asked without signing in"],
  },
  {
    name: "prices: nothing is added at another price than was shown",
    file: "backend/src/workflows/checkout/lines-that-fail.ts",
    from: "if (unitCents !== undefined && unitCents !== price) {",
    to: "if (false) {",
    spec,
    tests: ["adds nothing at another price, and says the new one at its line"],
  },
];
