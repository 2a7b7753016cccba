import { at } from "./guard.mjs";

const { gates, modules, specs } = at;
const buying = `${specs}/clinics-buying.spec.ts`;
const routes = `${specs}/clinics-routes.spec.ts`;
const service = `${modules}/clinics/service.ts`;

/** Who buys on whose license. @type {readonly import("./guard.mjs").Guard[]} */
export const clinicGuards = [
  {
    name: "clinic: a mandate that ended lends nothing",
    file: service,
    from: '{ purchaser_id: purchaserId, ended_at: null },\n      { take: null, order: { granted_at: "ASC"',
    to: '{ purchaser_id: purchaserId },\n      { take: null, order: { granted_at: "ASC"',
    spec: buying,
    tests: ["is refused at completion when the mandate ends in mid-checkout"],
  },
  {
    name: "clinic: a practitioner who is no member lends nothing",
    file: service,
    from: 'isIn(clinic_id, practitioner_id, "practitioner") &&',
    to: "",
    spec: buying,
    tests: [
      {
        each: "is refused at completion when the membership of the %s is gone",
        row: "practitioner",
      },
    ],
  },
  {
    name: "clinic: a purchaser who is no member is lent nothing",
    file: service,
    from: ' &&\n        isIn(clinic_id, purchaserId, "purchaser");',
    to: ";",
    spec: buying,
    tests: [
      { each: "is refused at completion when the membership of the %s is gone", row: "purchaser" },
    ],
  },
  {
    name: "clinic: a license is lent for the clinic's addresses",
    file: service,
    from: "this.listClinicAddresses({ clinic_id: clinicIds, key, removed_at: null }, { take: null }),",
    to: "this.listClinicAddresses({ clinic_id: clinicIds }, { take: null }),",
    spec: buying,
    tests: [
      "is asked for a license of their own",
      "is refused at completion when the address was taken off the list",
    ],
  },
  {
    name: "clinic: a cleared order still goes to the clinic",
    file: "backend/src/workflows/licensure/order-standing.ts",
    from: "(await stillAtClinic(container, decided.data, subject)) &&",
    to: "",
    spec: buying,
    tests: ["is not redirected there by staff, by route or behind its back"],
  },
  {
    name: "clinic: the practitioner's own e-mail is confirmed too",
    file: "backend/src/workflows/clinics/lenders.ts",
    from: "facts.push({ ...lender, emailConfirmed });",
    to: "facts.push({ ...lender, emailConfirmed: emailConfirmed || true });",
    spec: buying,
    tests: ["is held while the practitioner's e-mail is not the one they sign in with"],
  },
  {
    name: "clinic: findings on two people are never mixed",
    file: "backend/src/workflows/licensure/benches.ts",
    from: ".filter((row) => row.customer_id === holderId)\n      .map(determinationFact),",
    to: ".map(determinationFact),",
    spec: buying,
    tests: ["never mixes two people's papers: each stands or falls alone"],
  },
  {
    name: "clinic: another's does not exist",
    file: `${gates}/clinic-member.ts`,
    from: ".membershipOf(pathId(req), customerId);",
    to: ".listClinicMembers({ clinic_id: pathId(req) }).then(([first]) => first);",
    spec: routes,
    tests: ["does not exist, in any route and with any id"],
  },
  {
    name: "clinic: an invitation is for the address it was sent to",
    file: "backend/src/workflows/clinics/open-invitation.ts",
    from: "if (login?.entity_id.toLowerCase() !== invitation.email) {",
    to: "if (!login) {",
    spec: routes,
    tests: ["opens for the address it was sent to, once, and says what it is"],
  },
  {
    name: "clinic: an invitation ends",
    file: service,
    from: "return found && new Date(found.expires_at).getTime() > now.getTime() ? found : null;",
    to: "return found ?? null;",
    spec: routes,
    tests: ["does not open with a guess, after a week, withdrawn, or replaced by a newer one"],
  },
  {
    name: "clinic: a license is lent by whoever holds a verified one",
    file: `${gates}/clinic-member.ts`,
    from: "if (licenses.length === 0) {",
    to: "if (licenses.length < 0) {",
    spec: routes,
    tests: ["is added by a manager with a verified license, once for all its spellings"],
  },
  {
    name: "clinic: roles are a manager's to change",
    file: "backend/src/api/store/clinics/[id]/members/[member_id]/route.ts",
    from: "const manager = await requireManager(req);",
    to: "const manager = await requireMember(req);",
    spec: `${specs}/clinics-roles.spec.ts`,
    tests: ["is changed by a manager alone"],
  },
  {
    name: "clinic: a role that is left takes its mandates along",
    file: `${modules}/clinics/change-member.ts`,
    from: "if (role === current.role) return",
    to: "if (role) return",
    spec: `${specs}/clinics-roles.spec.ts`,
    tests: [
      "ends what was lent to a purchaser who becomes a practitioner",
      "ends what a practitioner lent who becomes a purchaser",
    ],
  },
];
