import { at } from "./guard.mjs";

const { modules, specs } = at;
const bypass = `${specs}/licensing-order-bypass.spec.ts`;
const triggers = `${modules}/licensure/migrations/Migration20261123120000.ts`;
const tests = ["is refused every change by the database, and its chain holds"];

/** What proves every decision later. @type {readonly import("./guard.mjs").Guard[]} */
export const recordGuards = [
  {
    name: "record: rows are neither changed nor deleted",
    file: triggers,
    from: "before update or delete on",
    to: "before update on",
    spec: bypass,
    tests,
  },
  {
    name: "record: tables are not emptied",
    file: triggers,
    from: "for each statement execute function",
    to: "for each statement when (false) execute function",
    spec: bypass,
    tests,
  },
  {
    name: "record: the chain covers what an entry says",
    file: `${modules}/licensure/audit-chain.ts`,
    from: 'if (auditHash(entry) !== entry.hash) return { seq: entry.seq, why: "hash" };',
    to: "",
    spec: bypass,
    tests,
  },
];
