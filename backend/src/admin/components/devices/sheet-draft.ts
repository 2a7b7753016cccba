import type { DrawingName } from "@needlepoint/contracts/catalog";
import type { ProductSheet } from "@needlepoint/contracts/device-data";

/** A line of the spec table while it is edited; the key keeps its fields when others go. */
export type RowDraft = { key: string; label: string; value: string };

export type SheetDraft = {
  kind: ProductSheet["kind"] | "";
  drawing: DrawingName | "";
  highlights: { key: string; text: string }[];
  specRows: RowDraft[];
  position: string;
  minBoxes: string;
  maxBoxes: string;
  demoData: boolean;
};

export function draftOf(sheet: ProductSheet | null): SheetDraft {
  const number = (value: number | null | undefined) => (value == null ? "" : String(value));
  return {
    kind: sheet?.kind ?? "",
    drawing: sheet?.drawing ?? "",
    highlights: (sheet?.highlights ?? []).map((text) => ({ key: crypto.randomUUID(), text })),
    specRows: (sheet?.specRows ?? []).map((row) => ({ key: crypto.randomUUID(), ...row })),
    position: number(sheet?.position),
    minBoxes: number(sheet?.minBoxes),
    maxBoxes: number(sheet?.maxBoxes),
    demoData: sheet?.demoData ?? false,
  };
}

/** What is sent for a draft; the schema of the wire says what is wrong with it. */
export function sheetOf(draft: SheetDraft): Record<string, unknown> {
  const boxes = (text: string) => (text.trim() === "" ? null : Number(text));
  return {
    kind: draft.kind || undefined,
    drawing: draft.drawing || undefined,
    highlights: draft.highlights.map(({ text }) => text),
    specRows: draft.specRows.map(({ label, value }) => ({ label, value })),
    position: draft.position.trim() === "" ? undefined : Number(draft.position),
    minBoxes: boxes(draft.minBoxes),
    maxBoxes: boxes(draft.maxBoxes),
    demoData: draft.demoData,
  };
}

/** A sheet in words, field by field, to be held against another version of it. */
export function sheetWords(sheet: ProductSheet | null): Record<string, string> {
  return {
    Kind: sheet?.kind ?? "",
    Drawing: sheet?.drawing ?? "",
    Highlights: (sheet?.highlights ?? []).join(" · "),
    "Spec table": (sheet?.specRows ?? [])
      .map(({ label, value }) => `${label}: ${value}`)
      .join(" · "),
    "Place in listings": sheet ? String(sheet.position) : "",
    "Fewest boxes": sheet?.minBoxes == null ? "" : String(sheet.minBoxes),
    "Most boxes": sheet?.maxBoxes == null ? "" : String(sheet.maxBoxes),
    "Demo data": sheet?.demoData ? "yes" : "no",
  };
}
