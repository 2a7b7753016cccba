import type { DecisionView } from "@needlepoint/contracts/licensing";
import { RemoveRestricted } from "@/features/cart/remove-restricted-client";
import { RuleCard } from "@/features/licensing/rule-card";
import { hintOfDecision } from "@/features/licensing/rule-hint";

/** Why the needles can't be ordered, with the source, and the way to buy the rest. */
export function RefusedCard({ decision, restLeft }: { decision: DecisionView; restLeft: boolean }) {
  return (
    <div className="mt-4 grid gap-4">
      <RuleCard hint={hintOfDecision(decision)} />
      <RemoveRestricted look="primary" restLeft={restLeft} />
    </div>
  );
}
