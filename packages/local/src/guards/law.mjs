import { at } from "./guard.mjs";

const { licensure } = at;
const verdict = `${licensure}/credential-verdict.ts`;
const properties = `${licensure}/decide.properties.test.ts`;
const spec = `${licensure}/decide.test.ts`;

/** The one function that decides. @type {readonly import("./guard.mjs").Guard[]} */
export const lawGuards = [
  {
    name: "decide: only a credential of the ship-to's own jurisdiction speaks",
    file: verdict,
    from: "credential.jurisdiction === place.jurisdiction ||\n    credential.kind",
    to: "true ||\n    credential.kind",
    spec: properties,
    tests: ["lets nothing be ordered on credentials of other jurisdictions alone"],
  },
  {
    name: "decide: only a verified credential clears",
    file: verdict,
    from: 'else if (credential.status !== "verified") points',
    to: 'else if (credential.status === "in-review") points',
    spec: properties,
    tests: ["clears only on a verified, unexpired credential issued by the ship-to jurisdiction"],
  },
  {
    name: "decide: an unconfirmed e-mail holds",
    file: verdict,
    from: "if (!facts.emailConfirmed) points",
    to: "if (points.length > 9) points",
    spec,
    tests: ["names everything that is missing, the license first"],
  },
  {
    name: "decide: whoever is not signed in is asked",
    file: `${licensure}/decide.ts`,
    from: "...(request.signedIn ? []",
    to: "...(request ? []",
    spec,
    tests: ["asks whoever is not known, not placed, or licensed elsewhere"],
  },
  {
    name: "decide: the ZIP agrees with the state",
    file: `${licensure}/decide.ts`,
    from: "return jurisdictionOfZip(postalCode) === jurisdiction",
    to: "return jurisdictionOfZip(postalCode) !== undefined",
    spec,
    tests: ["asks whoever is not known, not placed, or licensed elsewhere"],
  },
  {
    name: "decide: what the law forbids no proof can mend",
    file: verdict,
    from: 'if (law) return say("refuse", [{ code: law }]);',
    to: "",
    spec,
    tests: [{ each: "refuses a physical therapist in %s, verified or not", row: "NY" }],
  },
  {
    name: "decide: a revoked license refuses",
    file: verdict,
    from: 'if (credential.status === "revoked") return say("refuse", [{ code: "credential_revoked" }], null);',
    to: "",
    spec,
    tests: ["refuses a rejected or revoked license, until a better one stands beside it"],
  },
  {
    name: "decide: a missing rule holds",
    file: verdict,
    from: 'if (!rule) return { code: "no_rule" };',
    to: "if (!rule) return null;",
    spec,
    tests: [
      "holds where the state is silent, the source weak, the rule missing or the class has none",
    ],
  },
  {
    name: "decide: a rule of low confidence never clears",
    file: verdict,
    from: 'if (rule.confidence === "low") return { code: "rule_of_low_confidence" };',
    to: "",
    spec,
    tests: [
      "holds where the state is silent, the source weak, the rule missing or the class has none",
    ],
  },
  {
    name: "decide: a rule of low confidence never refuses",
    file: verdict,
    from: 'if (!rule || rule.confidence === "low") return null;',
    to: "if (!rule) return null;",
    spec: properties,
    tests: ["neither clears nor refuses on rules of low confidence"],
  },
  {
    name: "decide: every condition has to be shown",
    file: verdict,
    from: 'return missing.length > 0 ? { code: "condition_not_shown", missing } : null;',
    to: 'return missing.length > 99 ? { code: "condition_not_shown", missing } : null;',
    spec,
    tests: ["holds until every condition is shown"],
  },
  {
    name: "decide: a class without rules waits for a person",
    file: verdict,
    from: 'if (restrictionClass !== "rx-needle") return { code: "class_without_rules" };',
    to: 'if (restrictionClass !== "rx-needle") return null;',
    spec,
    tests: [
      "holds where the state is silent, the source weak, the rule missing or the class has none",
    ],
  },
  {
    name: "decide: a finding counts until its last day",
    file: verdict,
    from: "d.restrictionClass === restrictionClass &&\n      isGoodOn(d.expiresOn, place.day),",
    to: "d.restrictionClass === restrictionClass,",
    spec,
    tests: ["lets a determination settle what the law leaves open, and nothing else"],
  },
  {
    name: "decide: a place the store does not serve is refused",
    file: `${licensure}/decide.ts`,
    from: "if (jurisdiction && request.unservedJurisdictions.includes(jurisdiction)) {",
    to: 'if (jurisdiction === null && request.postal === "") {',
    spec,
    tests: ["refuses a place the store does not serve"],
  },
  {
    name: "decide: several classes stand as the worst of them",
    file: `${licensure}/decide.ts`,
    from: 'const worstFirst: readonly Outcome[] = ["refuse", "ask", "hold", "clear"];',
    to: 'const worstFirst: readonly Outcome[] = ["clear", "hold", "ask", "refuse"];',
    spec,
    tests: ["takes the worst of several classes and the best of several credentials"],
  },
];
