import { type Place, reasonOf, speaksFor, type Verdict, verdictOn } from "./credential-verdict";
import type { Decision, DecisionRequest, Outcome, Reason, RestrictionClass } from "./decision";
import type { Jurisdiction } from "./jurisdictions";
import type { RuleSet } from "./practice-rule";
import { dayIn } from "./time-zones";
import { jurisdictionOfZip } from "./zip";

/** Best first, when one person holds several credentials. */
const bestFirst: readonly Outcome[] = ["clear", "hold", "ask", "refuse"];
/** Worst first, when one order holds several restriction classes. */
const worstFirst: readonly Outcome[] = ["refuse", "ask", "hold", "clear"];

/**
 * Who may buy: the one function that decides. Pure, total and deterministic.
 *
 * Nothing clears without a verified, unexpired credential issued by the ship-to jurisdiction, of a
 * profession its law allows, with every condition shown. A missing or weak rule holds; it never
 * clears and never refuses. With several credentials the best counts, with several restriction
 * classes the worst. Days are those of the ship-to's own clock.
 *
 * `ask` and `refuse` both let nothing be ordered. So a person who has no credential at all is
 * asked, while one whose only credential was rejected is refused, and neither can gain by the
 * other's place: a new license for the same place is held until a reviewer has seen it.
 *
 * @param rules a set from `loadRules()`, which refuses rows that overlap in time
 * @param now the moment of the decision; one that is no date counts as later than every expiry
 */
export function decide(request: DecisionRequest, rules: RuleSet, now: Date): Decision {
  const classes = [...new Set(request.restrictionClasses)].filter((c) => c !== "none");
  if (classes.length === 0) {
    return answer([plain("clear", reasonOf("nothing_restricted"))], rules, null);
  }
  const shipTo = request.shipTo;
  const jurisdiction = shipTo?.jurisdiction ?? null;
  if (jurisdiction && request.unservedJurisdictions.includes(jurisdiction)) {
    const reason = reasonOf("jurisdiction_not_served", { jurisdiction });
    return answer([plain("refuse", reason)], rules, jurisdiction);
  }
  const asked = [
    ...(request.signedIn ? [] : [reasonOf("sign_in_needed", { jurisdiction })]),
    ...placeProblems(shipTo),
  ];
  if (!shipTo || asked.length > 0) return answer([plain("ask", ...asked)], rules, jurisdiction);
  const place = { jurisdiction: shipTo.jurisdiction, day: dayIn(shipTo.jurisdiction, now) };
  const verdicts = classes.map((restrictionClass) =>
    bestOf(request, restrictionClass, place, rules),
  );
  return answer(verdicts, rules, jurisdiction);
}

/** What is wrong with the place itself: unknown, without a ZIP, or a ZIP of somewhere else. */
function placeProblems(shipTo: DecisionRequest["shipTo"]): Reason[] {
  if (!shipTo) return [reasonOf("ship_to_needed")];
  const { jurisdiction, postalCode } = shipTo;
  if (postalCode.trim() === "") return [reasonOf("zip_needed", { jurisdiction })];
  return jurisdictionOfZip(postalCode) === jurisdiction
    ? []
    : [reasonOf("zip_state_mismatch", { jurisdiction })];
}

function bestOf(
  request: DecisionRequest,
  restrictionClass: RestrictionClass,
  place: Place,
  rules: RuleSet,
): Verdict {
  const current = request.credentials.filter(({ status }) => status !== "superseded");
  const verdicts = current
    .filter((credential) => speaksFor(credential, place))
    .map((credential) => verdictOn(credential, request, restrictionClass, place, rules));
  const best = pick(verdicts, bestFirst);
  if (best) return best;
  const elsewhere = current.find(({ status }) => status !== "draft");
  return plain(
    "ask",
    reasonOf(elsewhere ? "credential_of_other_jurisdiction" : "credential_needed", {
      jurisdiction: place.jurisdiction,
      profession: elsewhere?.profession ?? null,
    }),
  );
}

/** A verdict that rests on no credential. */
function plain(outcome: Outcome, ...reasons: Reason[]): Verdict {
  return { outcome, reasons, rule: null, credential: null, determination: null };
}

function pick(verdicts: readonly Verdict[], order: readonly Outcome[]): Verdict | null {
  for (const outcome of order) {
    const found = verdicts.find((v) => v.outcome === outcome);
    if (found) return found;
  }
  return null;
}

/** Several classes: the worst outcome stands, with the reasons of all that share it. */
function answer(
  verdicts: readonly Verdict[],
  rules: RuleSet,
  jurisdiction: Jurisdiction | null,
): Decision {
  const worst = pick(verdicts, worstFirst);
  const outcome = worst?.outcome ?? "hold";
  const reasons = verdicts.filter((v) => v.outcome === outcome).flatMap((v) => v.reasons);
  const said = new Map(reasons.map((reason) => [JSON.stringify(reason), reason]));
  return {
    outcome,
    reasons: [...said.values()],
    rule: worst?.rule ?? null,
    credentialId: worst?.credential?.id ?? null,
    determinationId: worst?.determination?.id ?? null,
    profession: worst?.credential?.profession ?? worst?.reasons[0]?.profession ?? null,
    jurisdiction,
    rulesVersion: rules.version,
  };
}
