import { toast } from "@medusajs/ui";
import { deviceSpecForm, type VariantDevice } from "@needlepoint/contracts/device-data";
import { useState } from "react";
import { differencesOf, EditDrawer } from "./edit-drawer";
import { ChoiceField, SwitchField, TextField } from "./fields";
import {
  coatingChoices,
  draftOf,
  handleChoices,
  type SpecDraft,
  specOf,
  specWords,
  sterilizationChoices,
} from "./spec-draft";
import { useSave } from "./use-save";

type Props = { productId: string; variant: VariantDevice; onClose(): void };

/** Edits what one size is as a device. Its class has a dialog of its own. */
export function SpecDrawer({ productId, variant, onClose }: Props) {
  const [opened, setOpened] = useState(variant);
  const [draft, setDraft] = useState<SpecDraft>(() => draftOf(variant));
  const { save, problems, sentence, newer, busy, settle } = useSave(productId);
  const theirs = newer?.variants.find(({ id }) => id === variant.id) ?? null;
  const change = (part: Partial<SpecDraft>) => setDraft({ ...draft, ...part });

  const onSave = async () => {
    const basedOn = (theirs ?? opened).revision;
    const body = { spec: specOf(draft), basedOn };
    if (!(await save(`variants/${variant.id}/spec`, deviceSpecForm, body))) return;
    toast.success(`Saved ${variant.sku}.`);
    onClose();
  };
  const onTakeTheirs = () => {
    if (!theirs) return;
    setOpened(theirs);
    setDraft(draftOf(theirs));
    settle();
  };
  const at = (field: string) => ({ path: `spec.needle.${field}`, problems });
  return (
    <EditDrawer
      title={`Device data of ${variant.sku}`}
      description={`${variant.title}. Pages show it within a second of saving.`}
      busy={busy}
      sentence={sentence}
      differences={theirs ? differencesOf(specWords(opened), specWords(theirs)) : null}
      onSave={onSave}
      onTakeTheirs={onTakeTheirs}
      onClose={onClose}
    >
      <SwitchField
        path="spec.needle"
        problems={problems}
        label="This size is a needle"
        checked={draft.isNeedle}
        onChange={(isNeedle) => change({ isNeedle })}
      />
      {draft.isNeedle ? (
        <>
          <div className="grid grid-cols-2 gap-3">
            <TextField
              {...at("diameterMm")}
              label="Diameter in mm"
              inputMode="decimal"
              value={draft.diameterMm}
              onChange={(diameterMm) => change({ diameterMm })}
            />
            <TextField
              {...at("lengthMm")}
              label="Length in mm"
              inputMode="decimal"
              value={draft.lengthMm}
              onChange={(lengthMm) => change({ lengthMm })}
            />
            <ChoiceField
              {...at("handle")}
              label="Handle"
              value={draft.handle}
              choices={handleChoices}
              onChange={(handle) => change({ handle })}
            />
            <ChoiceField
              {...at("coating")}
              label="Coating"
              value={draft.coating}
              choices={coatingChoices}
              onChange={(coating) => change({ coating })}
            />
            <SwitchField
              {...at("conductive")}
              label="Handle conducts"
              checked={draft.conductive}
              onChange={(conductive) => change({ conductive })}
            />
            <SwitchField
              {...at("guideTube")}
              label="Guide tube"
              checked={draft.guideTube}
              onChange={(guideTube) => change({ guideTube })}
            />
            <TextField
              {...at("needlesPerBox")}
              label="Needles a box"
              inputMode="numeric"
              value={draft.needlesPerBox}
              onChange={(needlesPerBox) => change({ needlesPerBox })}
            />
            <TextField
              {...at("needlesPerBlister")}
              label="Needles a blister"
              inputMode="numeric"
              value={draft.needlesPerBlister}
              onChange={(needlesPerBlister) => change({ needlesPerBlister })}
            />
            <TextField
              {...at("colorCode.name")}
              label="Color code, name"
              value={draft.colorName}
              onChange={(colorName) => change({ colorName })}
            />
            <TextField
              {...at("colorCode.hex")}
              label="Color code, #rrggbb"
              value={draft.colorHex}
              onChange={(colorHex) => change({ colorHex })}
            />
          </div>
          <ChoiceField
            {...at("sterilization")}
            label="Sterilization"
            value={draft.sterilization}
            choices={sterilizationChoices}
            onChange={(value) => change({ sterilization: value })}
          />
        </>
      ) : null}
      <TextField
        path="spec.udiDi"
        problems={problems}
        label="UDI-DI"
        hint="The device identifier on the box. Leave it empty until you have the maker's list."
        value={draft.udiDi}
        onChange={(udiDi) => change({ udiDi })}
      />
    </EditDrawer>
  );
}
