import { at } from "./guard.mjs";

const { api, licensing, modules, specs } = at;
const review = `${specs}/license-review.spec.ts`;
const registry = `${specs}/npi-registry.spec.ts`;

/** How a license is reviewed, and what a registry may say of it. @type {readonly import("./guard.mjs").Guard[]} */
export const licenseGuards = [
  {
    name: "approval: of the version the reviewer saw",
    file: `${licensing}/change-credential-step.ts`,
    from: "(seenVersion === undefined || seenVersion === before.version) &&",
    to: "",
    spec: review,
    tests: ["is not decided by a reviewer who has not seen the newest version"],
  },
  {
    name: "state machine: no illegal move",
    file: `${licensing}/change-credential-step.ts`,
    from: "canMove(credentialStatus.parse(before.status), credentialStatus.parse(change.status));",
    to: "canMove.length > 0;",
    spec: review,
    tests: [
      "tells the second of two reviewers who was faster, and when",
      "is not revoked before it is verified, nor twice",
    ],
  },
  {
    name: "determination: none that was withdrawn",
    file: `${licensing}/facts.ts`,
    from: "{ customer_id: holders, withdrawn_at: null }",
    to: "{ customer_id: holders }",
    spec: `${specs}/determinations.spec.ts`,
    tests: ["is taken from an order that it cleared and that has not left"],
  },
  {
    name: "registry: renews nothing unless the shop has switched it on",
    file: `${licensing}/look-up-registry.ts`,
    from: "if (!shop.registryMayRenew) return;",
    to: "",
    spec: registry,
    tests: ["renews nothing by itself while the shop has not switched it on"],
  },
  {
    name: "registry: never starts a license, and renews what a person verified",
    file: `${licensing}/registry-renewal.ts`,
    from: 'PERSON.test(decided_by ?? "") &&',
    to: "",
    spec: registry,
    tests: ["would renew only what a person verified, under the same name and number"],
  },
  {
    name: "registry: a renewal is in the same name",
    file: `${licensing}/registry-renewal.ts`,
    from: '&&\n        nameWords(name_on_license).join(" ") === name,',
    to: "&& name_on_license !== name,",
    spec: registry,
    tests: ["would renew only what a person verified, under the same name and number"],
  },
  {
    name: "registry: an answer about another number is none",
    file: `${modules}/licensure/verifiers/npi-answer.ts`,
    from: " || result.number !== npi",
    to: "",
    spec: registry,
    tests: [{ each: "takes %s for no answer", row: "anotherRecord" }],
  },
  {
    name: "registry: is left alone after a failure",
    file: `${modules}/licensure/verifiers/npi-registry.ts`,
    from: " || this.now() < this.closedUntil",
    to: "",
    spec: registry,
    tests: ["keeps a good answer for half a day, and pauses longer after each failure"],
  },
  {
    name: "registry: one number on two accounts is flagged",
    file: `${licensing}/registry-view.ts`,
    from: "other.customer_id !== credential.customer_id &&",
    to: "other.customer_id === credential.customer_id &&",
    spec: registry,
    tests: ["flags one license number on two accounts, to the reviewer alone"],
  },
  {
    name: "evidence: only a reviewer may stream it",
    file: `${api}/staff/routes/licensing.ts`,
    from: 'roles: ["license-reviewer"],',
    to: 'roles: ["license-reviewer", "stock", "content", "support"],',
    spec: `${specs}/staff-roles.spec.ts`,
    tests: ["shows documents and decides on licenses for reviewers alone"],
  },
  {
    name: "drafts: nobody decides on them, nor on anything by them",
    file: `${modules}/licensure/credential-drafts.ts`,
    from: 'export const SENT = { status: { $ne: "draft" } };',
    to: "export const SENT = {};",
    spec: `${specs}/license-draft.spec.ts`,
    tests: ["is not in the queue, nor in a reviewer's hands, nor a duplicate of anything"],
  },
];
