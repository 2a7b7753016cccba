import type { VariantDevice } from "@needlepoint/contracts/device-data";
import {
  coatingLabel,
  type NeedleHandle,
  needleCoating,
  needleHandle,
  needleSpec,
  type Sterilization,
  sterilization,
  sterilizationLabel,
} from "@needlepoint/needles/spec";
import { restrictionLabel } from "./class-words";

/** What is typed into the editor of a size; numbers as they are typed. */
export type SpecDraft = {
  isNeedle: boolean;
  diameterMm: string;
  lengthMm: string;
  handle: NeedleHandle | "";
  conductive: boolean;
  coating: "uncoated" | "silicone" | "";
  guideTube: boolean;
  needlesPerBox: string;
  needlesPerBlister: string;
  sterilization: Sterilization | "";
  colorName: string;
  colorHex: string;
  udiDi: string;
};

export const handleWords: Record<NeedleHandle, string> = {
  steel: "Steel",
  "copper-coil": "Copper coil",
  plastic: "Plastic",
};
export const handleChoices = needleHandle.options.map((value) => ({
  value,
  label: handleWords[value],
}));
export const coatingChoices = needleCoating.options.map((value) => ({
  value,
  label: coatingLabel(value),
}));
export const sterilizationChoices = sterilization.options.map((value) => ({
  value,
  label: sterilizationLabel(value),
}));

/** A stored size as it is edited. What an older row holds and no rule knows any more stays empty. */
export function draftOf(variant: VariantDevice): SpecDraft {
  const read = needleSpec.safeParse(variant.needle);
  const needle = read.data;
  const number = (value: number | undefined) => (value === undefined ? "" : String(value));
  return {
    isNeedle: variant.needle !== null,
    diameterMm: number(needle?.diameterMm),
    lengthMm: number(needle?.lengthMm),
    handle: needle?.handle ?? "",
    conductive: needle?.conductive ?? false,
    coating: needle?.coating ?? "",
    guideTube: needle?.guideTube ?? false,
    needlesPerBox: number(needle?.needlesPerBox),
    needlesPerBlister: number(needle?.needlesPerBlister),
    sterilization: needle?.sterilization ?? "",
    colorName: needle?.colorCode.name ?? "",
    colorHex: needle?.colorCode.hex ?? "",
    udiDi: variant.udiDi ?? "",
  };
}

const numberOf = (text: string) =>
  text.trim() === "" ? undefined : Number(text.replace(",", "."));

/** What is sent for a draft; the schema of the wire says what is wrong with it. */
export function specOf(draft: SpecDraft): Record<string, unknown> {
  const needle = {
    diameterMm: numberOf(draft.diameterMm),
    lengthMm: numberOf(draft.lengthMm),
    handle: draft.handle || undefined,
    conductive: draft.conductive,
    coating: draft.coating || undefined,
    guideTube: draft.guideTube,
    needlesPerBox: numberOf(draft.needlesPerBox),
    needlesPerBlister: numberOf(draft.needlesPerBlister),
    sterilization: draft.sterilization || undefined,
    colorCode: { name: draft.colorName.trim(), hex: draft.colorHex.trim().toLowerCase() },
  };
  return { needle: draft.isNeedle ? needle : null, udiDi: draft.udiDi.trim() || null };
}

const yesNo = (value: boolean) => (value ? "yes" : "no");

/** A size in words, field by field, to be held against another version of it. */
export function specWords(variant: VariantDevice): Record<string, string> {
  const draft = draftOf(variant);
  return {
    Class: restrictionLabel(variant.restrictionClass),
    Needle: yesNo(draft.isNeedle),
    "Diameter in mm": draft.diameterMm,
    "Length in mm": draft.lengthMm,
    Handle: draft.handle && handleWords[draft.handle],
    Conductive: yesNo(draft.conductive),
    Coating: draft.coating && coatingLabel(draft.coating),
    "Guide tube": yesNo(draft.guideTube),
    "Needles a box": draft.needlesPerBox,
    "Needles a blister": draft.needlesPerBlister,
    Sterilization: draft.sterilization && sterilizationLabel(draft.sterilization),
    Color: `${draft.colorName} ${draft.colorHex}`.trim(),
    "UDI-DI": draft.udiDi,
  };
}
