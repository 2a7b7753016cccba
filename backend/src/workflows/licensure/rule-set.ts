import type { MedusaContainer } from "@medusajs/framework/types";
import { shop } from "@needlepoint/contracts/shop";
import { amend } from "@needlepoint/licensure/amend";
import { type Jurisdiction, jurisdictions } from "@needlepoint/licensure/jurisdictions";
import type { RuleSet } from "@needlepoint/licensure/practice-rule";
import { practiceRules } from "@needlepoint/licensure/rules/load";
import { LICENSURE } from "../../modules/licensure";
import { ruleOf } from "../../modules/licensure/practice-rule-amendments";
import type LicensureService from "../../modules/licensure/service";

/** The law a decision is made under, and the moment it is made for. */
export type Law = { rules: RuleSet; unserved: readonly Jurisdiction[]; now: Date };

/** For what no law bears on: nothing that is restricted may be decided under it. */
export function unamendedLaw(): Law {
  return { rules: practiceRules, unserved: shop.unservedJurisdictions, now: new Date() };
}

/** The amended set as of one amendment; ids are never used twice, so it cannot go stale unseen. */
let known: { head: string | null; rules: RuleSet } = { head: null, rules: practiceRules };

/** The checked-in rules with every amendment of the shop, in the order they were recorded. */
async function amendedRules(licensure: LicensureService, head: string | null): Promise<RuleSet> {
  if (head === known.head) return known.rules;
  const rows = await licensure.listPracticeRuleAmendments(
    {},
    { take: null, order: { seq: "ASC" } },
  );
  const rules = rows.map(ruleOf).reduce(amend, practiceRules);
  known = { head: rows.at(-1)?.id ?? null, rules };
  return rules;
}

/** The law as it stands now. One small query; the rules are read again only when one was amended. */
export async function readLaw(container: MedusaContainer): Promise<Law> {
  const licensure = container.resolve<LicensureService>(LICENSURE);
  const { amendment, served } = await licensure.readLawHead();
  const byDefault = new Set<Jurisdiction>(shop.unservedJurisdictions);
  return {
    rules: await amendedRules(licensure, amendment),
    unserved: jurisdictions.filter((code) => !(served[code] ?? !byDefault.has(code))),
    now: new Date(),
  };
}

/** The rules as they stand now: this release's, as the shop has amended them. */
export async function readRuleSet(container: MedusaContainer): Promise<RuleSet> {
  return (await readLaw(container)).rules;
}
