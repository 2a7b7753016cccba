import { z } from "zod";
import { fingerprint } from "../fingerprint";
import { practiceRule, type RuleSet } from "../practice-rule";
import data from "./practice-rules.json";

const ruleFile = z.strictObject({
  version: z.string().min(4),
  rules: z.array(practiceRule).min(1),
});

/**
 * Validates a rule file. The version of the set is the file's own and a fingerprint of its rows, so
 * that a decision names the very rows it rested on even when an edit forgot to raise the version.
 * @throws with the rule and the field when a row has no source, says of itself that it is
 * unconfirmed yet claims confidence, or speaks on the same day as another row
 */
export function loadRules(raw: unknown): RuleSet {
  const set = ruleFile.parse(raw);
  const ids = new Set<string>();
  for (const rule of set.rules) {
    if (ids.has(rule.id)) throw new Error(`practice rule ${rule.id} stands twice`);
    ids.add(rule.id);
    const rival = set.rules.find(
      (other) =>
        other.id !== rule.id &&
        other.jurisdiction === rule.jurisdiction &&
        other.profession === rule.profession &&
        (other.effectiveFrom ?? "0000") < (rule.effectiveTo ?? "9999") &&
        (rule.effectiveFrom ?? "0000") < (other.effectiveTo ?? "9999"),
    );
    if (rival) throw new Error(`practice rules ${rule.id} and ${rival.id} speak on the same day`);
  }
  return { ...set, version: `${set.version}.${fingerprint(JSON.stringify(set.rules))}` };
}

/** The sourced rules of this release. */
export const practiceRules: RuleSet = loadRules(data);
