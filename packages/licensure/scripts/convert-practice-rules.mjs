// Made the first cut of src/rules/practice-rules.json from the research table (CSV), once, on
// 2026-11-23. Since then the JSON is ours and edited by hand: sentences were written out and each
// condition was given its id and amount. This stays to show where the rows came from.
// Usage: node scripts/convert-practice-rules.mjs practice-rules.csv > src/rules/practice-rules.json
import { readFileSync } from "node:fs";

const lastChecked = "2026-11-23";

function parseCsv(text) {
  const rows = [];
  let row = [];
  let field = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        field += '"';
        i++;
      } else if (c === '"') quoted = false;
      else field += c;
    } else if (c === '"') quoted = true;
    else if (c === "," || c === "\n") {
      row.push(field);
      field = "";
      if (c === "\n") {
        rows.push(row);
        row = [];
      }
    } else if (c !== "\r") field += c;
  }
  if (field || row.length) rows.push([...row, field]);
  const [head, ...body] = rows.filter((r) => r.length > 1);
  return body.map((r) => Object.fromEntries(head.map((h, i) => [h, r[i] ?? ""])));
}

const american = (text) =>
  text
    .replace(/\blicence/g, "license")
    .replace(/\bLicence/g, "License")
    .replace(/uthoris/g, "uthoriz")
    .replace(/programme/g, "program")
    .replace(/supervis(ed|ion)/g, "supervis$1")
    .replace(/\s+/g, " ")
    .trim();

const kinds = [
  ["endorsement", /endorsement/i],
  ["registration", /registration|registered/i],
  ["certification", /certif|board exam|acupuncture exam/i],
  ["referral", /referral|referring physician|physician direction|physician consultation/i],
  ["supervision", /supervised|supervising|supervision|sessions/i],
  ["years", /\b\d+[- ]?yr\b|licensed since/i],
  [
    "board_approval",
    /board approval|board application|proof (to|with) (the )?board|file .*board|documentation to board|pre-approved/i,
  ],
  ["training_hours", /\b\d+[- ]?(in-person |contact )?h\b/i],
  ["training", /training|course|education|educated|criteria|requirements/i],
];

function conditionsOf(text) {
  const parts = text
    .split(/;|\+(?= \d)/)
    .map((p) => p.trim())
    .filter(Boolean);
  const found = new Map();
  for (const part of parts) {
    for (const [kind, pattern] of kinds) {
      if (pattern.test(part) && !found.has(kind)) {
        if (kind === "training" && found.has("training_hours")) continue;
        found.set(kind, part);
      }
    }
  }
  if (found.size === 0) found.set("training", text);
  return [...found].map(([kind, words]) => ({ kind, text: words }));
}

const dateOf = (raw) => {
  if (/^n\.d\./.test(raw)) return null;
  return /^\d{4}(-\d{2}(?!\d)){0,2}/.exec(raw)?.[0] ?? null;
};

const rules = parseCsv(readFileSync(process.argv[2], "utf8")).flatMap((row) => {
  const summary = american(row.requirements);
  const low = /not confirmed|unconfirmed|re-check|not re-checked|text not seen/i.test(summary);
  const rule = {
    id: `${row.state}-${row.profession}`,
    jurisdiction: row.state,
    profession: row.profession,
    status: row.status,
    conditions: row.status === "allowed_with_training" ? conditionsOf(summary) : [],
    summary,
    citation: american(row.citation),
    sourceUrl: row.source_url,
    sourceDate: dateOf(row.source_date),
    confidence: low ? "low" : row.confidence,
    effectiveFrom: null,
    effectiveTo: null,
    lastChecked,
    version: 1,
  };
  if (rule.id !== "CO-OT") return [rule];
  // Colorado OT: the law names its day, so the date acts by itself.
  return [
    { ...rule, id: "CO-OT-1", effectiveTo: "2027-09-01" },
    {
      ...rule,
      id: "CO-OT-2",
      status: "allowed_with_training",
      conditions: [
        {
          kind: "training",
          text: "Training equal to what Colorado's rules ask of physical therapists",
        },
      ],
      effectiveFrom: "2027-09-01",
    },
  ];
});

process.stdout.write(`${JSON.stringify({ version: "2026-11-23", rules }, null, 2)}\n`);
