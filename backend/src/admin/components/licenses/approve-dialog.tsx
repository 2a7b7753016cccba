import type { LicenseQueueRow } from "@needlepoint/contracts/licensing";
import { useState } from "react";
import { Dialog } from "./dialog";
import { allChecked, ReviewChecklist, type Ticked } from "./review-checklist";

type Props = {
  license: LicenseQueueRow;
  ticked: Ticked;
  busy: boolean;
  onTicked(ticked: Ticked): void;
  onApprove(): void;
  onClose(): void;
};

/** Asks for the checklist once more; a proof that is not ticked keeps the orders on hold. */
export function ApproveDialog({ license, ticked, busy, onTicked, onApprove, onClose }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const { credential, conditions, heldOrders } = license;
  const open = conditions.filter(({ id }) => !ticked.shown.includes(id)).length;
  const waiting = heldOrders.length === 1 ? "1 order waits" : `${heldOrders.length} orders wait`;
  return (
    <Dialog
      title={`Approve ${credential.nameOnLicense}`}
      description={
        open > 0
          ? `Orders stay on hold until every proof is ticked: ${open} of ${conditions.length} open.`
          : heldOrders.length > 0
            ? `${waiting} for this license and will be decided again at once.`
            : "No order waits for this license."
      }
      confirm="Approve"
      busy={busy}
      problem={problem}
      onConfirm={() => {
        if (allChecked(ticked)) onApprove();
        else setProblem("Tick what you have checked: all three, before you approve.");
      }}
      onClose={onClose}
    >
      <ReviewChecklist
        name="approve"
        conditions={conditions}
        ticked={ticked}
        onTicked={(next) => {
          setProblem(null);
          onTicked(next);
        }}
      />
    </Dialog>
  );
}
