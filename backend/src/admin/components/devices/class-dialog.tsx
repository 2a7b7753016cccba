import { Text, toast } from "@medusajs/ui";
import { type RestrictionClass, restrictionClass } from "@needlepoint/contracts/catalog";
import {
  restrictionForm,
  restrictionWords,
  type VariantDevice,
} from "@needlepoint/contracts/device-data";
import { useState } from "react";
import { Dialog } from "../licenses/dialog";
import { restrictionLabel } from "./class-words";
import { ChoiceField, TextField } from "./fields";
import { useSave } from "./use-save";

const choices = restrictionClass.options.map((value) => ({
  value,
  label: restrictionWords[value],
}));

type Props = { productId: string; variant: VariantDevice; onClose(): void };

/** Asks who may buy a size, and why; both go into the audit log. */
export function ClassDialog({ productId, variant, onClose }: Props) {
  const [value, setValue] = useState<RestrictionClass | "">(variant.restrictionClass ?? "");
  const [reason, setReason] = useState("");
  const { save, problems, sentence, newer, busy } = useSave(productId);
  const theirs = newer?.variants.find(({ id }) => id === variant.id);
  const confirm = async () => {
    const body = {
      restrictionClass: value || undefined,
      reason,
      basedOn: (theirs ?? variant).revision,
    };
    if (!(await save(`variants/${variant.id}/class`, restrictionForm, body))) return;
    toast.success(`${variant.sku}: ${restrictionLabel(value || null)}.`);
    onClose();
  };
  return (
    <Dialog
      title={`Who may buy ${variant.sku}`}
      description="It holds at once, also for what lies in carts and for orders that are not cleared yet. Your name and reason go into the audit log."
      confirm={theirs ? "Change it all the same" : "Change the class"}
      danger={value === "none"}
      busy={busy}
      problem={Object.keys(problems).length > 0 ? null : sentence}
      onConfirm={confirm}
      onClose={onClose}
    >
      {theirs ? (
        <Text size="small">It is now: {restrictionLabel(theirs.restrictionClass)}.</Text>
      ) : null}
      <ChoiceField<RestrictionClass>
        path="restrictionClass"
        problems={problems}
        label="Class"
        value={value}
        choices={choices}
        onChange={setValue}
      />
      <TextField
        path="reason"
        problems={problems}
        label="Reason"
        rows={3}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  );
}
