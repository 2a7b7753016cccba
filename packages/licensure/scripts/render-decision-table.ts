import { type CredentialStatus, credentialStatuses } from "../src/credential";
import { decide } from "../src/decide";
import type { CredentialFact, Decision, Outcome } from "../src/decision";
import { type Jurisdiction, stateCodes, states } from "../src/jurisdictions";
import type { PracticeRule, RuleSet } from "../src/practice-rule";
import { type Profession, professions } from "../src/professions";

/** A ZIP code in each state, so that the table is answered by the same call as an order. */
type Zips = Record<(typeof stateCodes)[number], string>;

const meaningOfStatus: Record<CredentialStatus, string> = {
  draft: "Begun by its owner and not sent in.",
  submitted: "Sent in; nobody has looked yet.",
  "in-review": "A reviewer has begun to look.",
  "more-information": "A reviewer has asked its owner for something more.",
  verified: "A reviewer has checked it against the board's record, and it has not ended.",
  rejected: "A reviewer has turned it down.",
  expired: "Its last day has passed.",
  revoked: "Taken back by its board, or by the store after it was verified.",
  superseded: "Replaced by its owner's renewal, which counts in its place.",
};

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

/** The states of a credential, as columns. */
export const tableStatuses: readonly CredentialStatus[] = credentialStatuses;

/** The kinds of rule, as rows of the first table: name, rule, proof shown. */
function kindsOfRule(): [string, Partial<PracticeRule> | null, string[]][] {
  const proof = { id: "hours", kind: "training_hours", amount: 1, text: "hours" } as const;
  return [
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
}

/** The kind of a state's own rule, by the name of its row in the first table. */
export function kindOf(rule: PracticeRule | null, proofShown: boolean): string {
  if (!rule) return "no rule";
  if (rule.confidence === "low") {
    const forbids = rule.status === "prohibited" || rule.status === "not_yet_effective";
    return forbids ? "weak source, prohibits" : "weak source, permits";
  }
  if (rule.status === "silent_or_unclear") return "state silent";
  if (rule.status === "prohibited") return "prohibited";
  if (rule.status === "not_yet_effective") return "law not in force";
  if (rule.conditions.length === 0) return "permitted";
  return proofShown ? "permitted, all proof shown" : "permitted, proof missing";
}

type Line = { kind: string; none: Outcome; elsewhere: Outcome; unconfirmed: Outcome } & {
  by: Record<string, Outcome>;
};

/** What each state of a license leads to under each kind of rule. */
export function licenseStates(rules: RuleSet, now: Date): Line[] {
  const model = rules.rules.find((rule) => rule.id === "TX-PT");
  if (!model) return [];
  return kindsOfRule().map(([kind, change, conditionsShown]) => {
    const set = { version: "model", rules: change ? [{ ...model, ...change }] : [] };
    const by = (credential: Partial<CredentialFact> | null, emailConfirmed = true) =>
      ask({ rules: set, now, zip: "78701", credential, emailConfirmed }).outcome;
    return {
      kind,
      none: by(null),
      elsewhere: by({ jurisdiction: "NM", conditionsShown }),
      by: Object.fromEntries(
        tableStatuses.map((status) => [status, by({ status, conditionsShown })]),
      ),
      unconfirmed: by({ status: "verified", conditionsShown }, false),
    };
  });
}

function licenseStatesTable(rules: RuleSet, now: Date): string[] {
  const head = [
    "rule",
    "no license",
    "other state's",
    ...tableStatuses.map((status) => status.replaceAll("-", " ")),
    "verified, e-mail unconfirmed",
  ];
  return table(
    head,
    licenseStates(rules, now).map((line) => [
      line.kind,
      line.none,
      line.elsewhere,
      ...tableStatuses.map((status) => line.by[status] ?? ""),
      line.unconfirmed,
    ]),
  );
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
    rule.sourceDate ?? `undated, read ${rule.lastChecked}`,
    rule.confidence,
    `${rule.lastChecked}, v${rule.version}`,
  ].map((text) => text.replaceAll("|", "/"));
}

/** For a reader who knows the law and not the program. */
const howToRead = [
  "## How to read this",
  "",
  "Needles are prescription devices, sold only to practitioners whom their state lets use them. For",
  "every order the store asks one question: may this person, with this license, have needles sent to",
  'this state today? "Today" is the calendar day in the ship-to state.',
  "",
  "**The four outcomes**",
  "",
  "| outcome | what it means for the order |",
  "| --- | --- |",
  "| clear | It goes through: it is charged and shipped. |",
  "| hold | It is placed and the goods are kept for it. Nothing is charged or shipped until a person at the store has decided. |",
  "| ask | It cannot be placed yet. The buyer can still give what is missing: a sign-in, an address, a license of that state. |",
  "| refuse | The needles cannot be ordered. The buyer is told which rule says so and may order the rest. |",
  "",
  "**The states of a license**",
  "",
  "| state | what it means |",
  "| --- | --- |",
  ...Object.entries(meaningOfStatus).map(([status, meaning]) =>
    row([status.replaceAll("-", " "), meaning]),
  ),
  "",
  'A license counts only where it was issued. "Other state\'s" is a verified license of any other',
  "state. A PT Compact privilege counts in the state that grants it, for physical therapists and their",
  "assistants. A credential of a federal facility is always looked at by a person.",
  "",
  "**The words for a rule**",
  "",
  "| status | what the source says |",
  "| --- | --- |",
  "| allowed | The profession may needle, and the source names no training. |",
  '| allowed with training | It may, for those who show what the column "proof asked" lists. |',
  "| silent or unclear | The state says nothing, or nothing that settles it. |",
  "| prohibited | The state forbids it. |",
  "| not yet effective | A law was passed and is not in force. Without a known first day it refuses until a person enters one. |",
  "",
  "**Source, date and confidence.** Every rule in table 3 names the statute, board rule or statement it",
  'rests on, with a link. "Dated" is the date of the source as the source gives it; "undated" means',
  'that it gives none. "Checked" is the day on which we last read it. *High*: the law or the board\'s',
  "own page, or two sources that agree. *Medium*: one secondary or dated source. *Low*: weak, contested,",
  "or unconfirmed because the state's own text was not seen. A rule of low confidence neither clears",
  "nor refuses: a person decides. Where there is no rule, a person decides as well.",
  "",
];

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
    "It is research for a store, not legal advice. A shop's own amendments of rules are not in here.",
    "",
    ...howToRead,
    "## 1. What a license leads to, under each kind of rule",
    "",
    ...licenseStatesTable(rules, now),
    "",
    "The best of several licenses counts. A determination turns hold into clear or refuse where the law",
    "is the open point; it replaces neither a verified license nor a confirmed address, and it never",
    "turns a refusal into anything else.",
    "",
    "## 2. State by state, for a verified license of the ship-to state",
    "",
    "Each cell is one kind of rule of table 1: find the row there to read what any other state of the",
    "license leads to. A test compares the two tables for every state, profession and state of license.",
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
    "## 3. Every rule with its source",
    "",
    ...table(
      ["rule", "status", "summary", "proof asked", "source", "dated", "confidence", "checked"],
      rules.rules.map(ruleLine),
    ),
    "",
  ].join("\n");
}
