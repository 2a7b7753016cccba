import type { PracticeRule } from "@needlepoint/licensure/practice-rule";

const columns: [name: string, value: (rule: PracticeRule) => string | number | null][] = [
  ["id", (rule) => rule.id],
  ["jurisdiction", (rule) => rule.jurisdiction],
  ["profession", (rule) => rule.profession],
  ["status", (rule) => rule.status],
  ["summary", (rule) => rule.summary],
  ["conditions", (rule) => rule.conditions.map(({ text }) => text).join("; ")],
  ["citation", (rule) => rule.citation],
  ["source_url", (rule) => rule.sourceUrl],
  ["source_date", (rule) => rule.sourceDate],
  ["confidence", (rule) => rule.confidence],
  ["effective_from", (rule) => rule.effectiveFrom],
  ["effective_to", (rule) => rule.effectiveTo],
  ["last_checked", (rule) => rule.lastChecked],
  ["version", (rule) => rule.version],
];

/** A spreadsheet runs a cell that begins like a formula; an apostrophe before it keeps it text. */
function cell(value: string | number | null): string {
  const text = String(value ?? "").replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rules as RFC 4180 text, one row a rule. */
export function rulesCsv(rules: readonly PracticeRule[]): string {
  const head = columns.map(([name]) => name);
  const body = rules.map((rule) => columns.map(([, value]) => cell(value(rule))));
  return [head, ...body].map((row) => `${row.join(",")}\r\n`).join("");
}
