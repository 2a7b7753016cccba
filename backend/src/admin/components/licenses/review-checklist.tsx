import { Checkbox, Label } from "@medusajs/ui";
import { type ReviewCheck, reviewChecks } from "@needlepoint/contracts/evidence";
import type { LicenseQueueRow } from "@needlepoint/contracts/licensing";

const words: Record<ReviewCheck, string> = {
  "board-active": "Board look-up shows active",
  "name-matches": "Name matches",
  "expiry-as-printed": "Expiry entered as printed",
};

/** What a reviewer has ticked: the house's own checks, and proofs the rule asks for. */
export type Ticked = { checks: ReviewCheck[]; shown: string[] };

export const allChecked = (ticked: Ticked) => ticked.checks.length === reviewChecks.length;

type Props = {
  /** Tells two lists on one page apart. */
  name: string;
  conditions: LicenseQueueRow["conditions"];
  ticked: Ticked;
  disabled?: boolean;
  onTicked(ticked: Ticked): void;
};

/** "Before you approve": the same list beside the rule and in the dialog. */
export function ReviewChecklist({ name, conditions, ticked, disabled = false, onTicked }: Props) {
  const toggle = <T extends string>(list: T[], id: T, on: boolean) =>
    on ? [...list.filter((one) => one !== id), id] : list.filter((one) => one !== id);
  const line = (id: string, text: string, on: boolean, set: (on: boolean) => void) => (
    <div key={id} className="flex items-start gap-x-2">
      <Checkbox
        id={`${name}-${id}`}
        checked={on}
        disabled={disabled}
        onCheckedChange={(checked) => set(checked === true)}
      />
      <Label size="small" htmlFor={`${name}-${id}`}>
        {text}
      </Label>
    </div>
  );
  return (
    <div className="flex flex-col gap-y-2">
      {reviewChecks.map((id) =>
        line(id, words[id], ticked.checks.includes(id), (on) =>
          onTicked({ ...ticked, checks: toggle(ticked.checks, id, on) }),
        ),
      )}
      {conditions.map(({ id, text }) =>
        line(id, `Seen: ${text}`, ticked.shown.includes(id), (on) =>
          onTicked({ ...ticked, shown: toggle(ticked.shown, id, on) }),
        ),
      )}
    </div>
  );
}
