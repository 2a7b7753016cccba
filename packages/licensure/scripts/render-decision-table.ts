import type { CredentialStatus } from "../src/credential";
import { decide } from "../src/decide";
import type { CredentialFact, Decision } from "../src/decision";
import { type Jurisdiction, stateCodes, states } from "../src/jurisdictions";
import type { PracticeRule, RuleSet } from "../src/practice-rule";
import { type Profession, professions } from "../src/professions";

/** A ZIP code in each state, so that the table is answered by the same call as an order. */
type Zips = Record<(typeof stateCodes)[number], string>;

const ruled = professions.filter((profession) => profession !== "other");

type Asked = {
  rules: RuleSet;
  now: Date;
  zip: string;
  credential: Partial<CredentialFact> | null;
  emailConfirmed?: boolean;
};

function ask({ rules, now, zip, credential, emailConfirmed = true }: Asked): Decision {
  const jurisdiction: Jurisdiction = credential?.jurisdiction ?? "TX";
  const fact: CredentialFact = {
    id: "license",
    kind: "state-license",
    profession: "PT",
    status: "verified",
    expiresOn: "2099-12-31",
    conditionsShown: [],
    ...credential,
    jurisdiction,
  };
  return decide(
    {
      restrictionClasses: ["rx-needle"],
      signedIn: true,
      emailConfirmed,
      shipTo: { jurisdiction: zip === "78701" ? "TX" : jurisdiction, postalCode: zip },
      unservedJurisdictions: [],
      credentials: credential ? [fact] : [],
      determinations: [],
    },
    rules,
    now,
  );
}

const proofs = (rule: PracticeRule) => rule.conditions.map(({ id }) => id);

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function table(head: readonly string[], body: readonly (readonly string[])[]): string[] {
  return [row(head), row(head.map(() => "---")), ...body.map(row)];
}

/** What each state of a license leads to under each kind of rule. */
function licenseStates(rules: RuleSet, now: Date): string[] {
  const model = rules.rules.find((rule) => rule.id === "TX-PT");
  if (!model) return [];
  const proof = { id: "hours", kind: "training_hours", amount: 1, text: "hours" } as const;
  const kinds: [string, Partial<PracticeRule> | null, string[]][] = [
    ["permitted", {}, []],
    [
      "permitted, all proof shown",
      { status: "allowed_with_training", conditions: [proof] },
      ["hours"],
    ],
    ["permitted, proof missing", { status: "allowed_with_training", conditions: [proof] }, []],
    ["state silent", { status: "silent_or_unclear" }, []],
    ["weak source, permits", { confidence: "low" }, []],
    ["weak source, prohibits", { confidence: "low", status: "prohibited" }, []],
    ["no rule", null, []],
    ["prohibited", { status: "prohibited" }, []],
    ["law not in force", { status: "not_yet_effective" }, []],
  ];
  const statuses: CredentialStatus[] = [
    "draft",
    "submitted",
    "in-review",
    "more-information",
    "verified",
    "expired",
    "rejected",
    "revoked",
    "superseded",
  ];
  const body = kinds.map(([name, change, conditionsShown]) => {
    const set = { version: "model", rules: change ? [{ ...model, ...change }] : [] };
    const by = (credential: Partial<CredentialFact> | null, emailConfirmed = true) =>
      ask({ rules: set, now, zip: "78701", credential, emailConfirmed }).outcome;
    return [
      name,
      by(null),
      by({ jurisdiction: "NM", conditionsShown }),
      ...statuses.map((status) => by({ status, conditionsShown })),
      by({ status: "verified", conditionsShown }, false),
    ];
  });
  const head = ["rule", "no license", "other state's", ...statuses, "verified, e-mail unconfirmed"];
  return table(head, body);
}

function cellOf(rules: RuleSet, now: Date, at: [keyof Zips, Profession], zips: Zips): string {
  const [jurisdiction, profession] = at;
  const answer = (conditionsShown: string[]) =>
    ask({
      rules,
      now,
      zip: zips[jurisdiction],
      credential: { jurisdiction, profession, conditionsShown },
    });
  const bare = answer([]);
  const code = bare.reasons[0]?.code ?? "";
  if (
    code === "condition_not_shown" &&
    bare.rule &&
    answer(proofs(bare.rule)).outcome === "clear"
  ) {
    return `clear with proof: ${proofs(bare.rule).join(", ")}`;
  }
  if (code === "practice_not_in_force" && bare.rule?.effectiveTo) {
    return `refuse until ${bare.rule.effectiveTo}`;
  }
  const why = code.replace(/^(practice|rule_of)_/, "").replaceAll("_", " ");
  return bare.outcome === "clear" ? "clear" : `${bare.outcome}: ${why}`;
}

function ruleLine(rule: PracticeRule): string[] {
  const force = [
    rule.effectiveFrom && `from ${rule.effectiveFrom}`,
    rule.effectiveTo && `until ${rule.effectiveTo}`,
  ].filter(Boolean);
  const proof = rule.conditions.map(({ text }) => text).join("; ");
  return [
    rule.id,
    [rule.status.replaceAll("_", " "), ...force].join(", "),
    rule.summary,
    proof || "-",
    `[${rule.citation}](<${rule.sourceUrl}>)`,
    rule.sourceDate ?? "undated",
    rule.confidence,
    `${rule.lastChecked}, v${rule.version}`,
  ].map((text) => text.replaceAll("|", "/"));
}

/**
 * The rules as a page to read: what a license leads to, who may buy needles where, and every row
 * with its source. All outcomes come from `decide()` itself.
 */
export function renderDecisionTable(rules: RuleSet, now: Date, zips: Zips): string {
  const day = now.toISOString().slice(0, 10);
  return [
    "# Who may buy needles: the decision table",
    "",
    `Rules ${rules.version}, as of ${day}. Written by \`npm run decision-table\` in this folder from`,
    "`decide()` and the checked-in rules; a test fails when it is out of date. Do not edit by hand.",
    "It is research for a store, not legal advice.",
    "",
    "- **clear**: the order goes through. **hold**: it is placed, and a person decides before it ships.",
    "- **ask**: it waits for something the buyer can give. **refuse**: the needles cannot be ordered.",
    "",
    "## What a license leads to, under each kind of rule",
    "",
    ...licenseStates(rules, now),
    "",
    "The best of several licenses counts. A determination turns hold into clear or refuse where the law",
    "is the open point; it replaces neither a verified license nor a confirmed address.",
    "",
    "## Where, for a verified license of the ship-to state",
    "",
    ...table(
      ["", ...ruled],
      stateCodes.map((state) => [
        `${states[state]} (${state})`,
        ...ruled.map((profession) => cellOf(rules, now, [state, profession], zips)),
      ]),
    ),
    "",
    "Other professions, territories and military addresses have no rules and hold.",
    "",
    "## Every rule with its source",
    "",
    ...table(
      ["rule", "status", "summary", "proof asked", "source", "dated", "confidence", "checked"],
      rules.rules.map(ruleLine),
    ),
    "",
  ].join("\n");
}
