import "server-only";
import { rulesResponse } from "@needlepoint/contracts/practice-rules";
import { shop } from "@needlepoint/contracts/shop";
import type { Jurisdiction } from "@needlepoint/licensure/jurisdictions";
import type { RuleSet } from "@needlepoint/licensure/practice-rule";
import { practiceRules } from "@needlepoint/licensure/rules/load";
import { fileUnder, type Lifetime, reads } from "@/lib/cache/manifest";
import { isBuild } from "@/lib/env";
import { BackendDown, readStore } from "@/lib/store-read";
import type { StateCode } from "./practice-answer";

/** The rules as checkout reads them, and where the shop ships no needles for reasons of its own. */
export interface Law {
  rules: RuleSet;
  unserved: readonly Jurisdiction[];
}

/** The whole law. */
export async function readLaw(): Promise<Law> {
  "use cache";
  const { law, life } = await askForLaw(null);
  fileUnder(reads.practice(), life);
  return law;
}

/** The law of one state, so that a change elsewhere leaves its page alone. */
export async function readLawOf(state: StateCode): Promise<Law> {
  "use cache";
  const { law, life } = await askForLaw(state);
  fileUnder(reads.practiceOf(state), life);
  return law;
}

/** The law as the backend tells it; this release's own rows at build and while it is away. */
async function askForLaw(state: StateCode | null): Promise<{ law: Law; life?: Lifetime }> {
  if (isBuild) return { law: releasedLaw(state), life: "notLoaded" };
  const path = state ? `/store/licensure/rules?state=${state}` : "/store/licensure/rules";
  try {
    const { value, kept } = await readStore(path, rulesResponse);
    if (!value) return { law: releasedLaw(state), life: "kept" };
    const rules = { version: value.rulesVersion, rules: value.rules };
    return {
      law: { rules, unserved: value.unservedJurisdictions },
      ...(kept ? { life: "kept" } : {}),
    };
  } catch (error) {
    if (!(error instanceof BackendDown)) throw error;
    return { law: releasedLaw(state), life: "kept" };
  }
}

function releasedLaw(state: StateCode | null): Law {
  const rules = practiceRules.rules.filter((rule) => !state || rule.jurisdiction === state);
  return {
    rules: { version: practiceRules.version, rules },
    unserved: shop.unservedJurisdictions,
  };
}
