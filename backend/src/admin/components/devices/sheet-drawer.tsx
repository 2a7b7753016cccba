import { Button, Text, toast } from "@medusajs/ui";
import { drawingName } from "@needlepoint/contracts/catalog";
import { type ProductSheet, productSheetForm } from "@needlepoint/contracts/device-data";
import { useState } from "react";
import { differencesOf, EditDrawer } from "./edit-drawer";
import { ChoiceField, SwitchField, TextField } from "./fields";
import { draftOf, type SheetDraft, sheetOf, sheetWords } from "./sheet-draft";
import { SpecRowFields } from "./spec-row-fields";
import { useSave } from "./use-save";

const drawings = drawingName.options.map((value) => ({ value, label: value.replaceAll("-", " ") }));
const kinds = [
  { value: "needle", label: "Needle line" },
  { value: "supply", label: "Supply" },
] as const;

type Props = {
  productId: string;
  sheet: ProductSheet | null;
  revision: string;
  onClose(): void;
};

/** Edits what a product's page says beside its title and description. */
export function SheetDrawer({ productId, sheet, revision, onClose }: Props) {
  const [opened, setOpened] = useState(sheet);
  const [basis, setBasis] = useState(revision);
  const [draft, setDraft] = useState<SheetDraft>(() => draftOf(sheet));
  const { save, problems, sentence, newer, busy, settle } = useSave(productId);
  const change = (part: Partial<SheetDraft>) => setDraft({ ...draft, ...part });

  const onSave = async () => {
    const basedOn = newer?.sheetRevision ?? basis;
    if (!(await save("sheet", productSheetForm, { sheet: sheetOf(draft), basedOn }))) return;
    toast.success("Saved what the page says.");
    onClose();
  };
  const onTakeTheirs = () => {
    if (!newer) return;
    setOpened(newer.sheet);
    setBasis(newer.sheetRevision);
    setDraft(draftOf(newer.sheet));
    settle();
  };
  const at = (field: string) => ({ path: `sheet.${field}`, problems });
  return (
    <EditDrawer
      title="What the page says"
      description="Beside the title and the description. Pages show it within a second of saving."
      busy={busy}
      sentence={sentence}
      differences={newer ? differencesOf(sheetWords(opened), sheetWords(newer.sheet)) : null}
      onSave={onSave}
      onTakeTheirs={onTakeTheirs}
      onClose={onClose}
    >
      <div className="grid grid-cols-2 gap-3">
        <ChoiceField
          {...at("kind")}
          label="Kind"
          value={draft.kind}
          choices={kinds}
          onChange={(kind) => change({ kind })}
        />
        <ChoiceField
          {...at("drawing")}
          label="Drawing"
          value={draft.drawing}
          choices={drawings}
          onChange={(drawing) => change({ drawing })}
        />
        <TextField
          {...at("minBoxes")}
          label="Fewest boxes of a size"
          hint="Empty: one."
          inputMode="numeric"
          value={draft.minBoxes}
          onChange={(minBoxes) => change({ minBoxes })}
        />
        <TextField
          {...at("maxBoxes")}
          label="Most boxes of a size"
          hint="Empty: as many as wanted."
          inputMode="numeric"
          value={draft.maxBoxes}
          onChange={(maxBoxes) => change({ maxBoxes })}
        />
        <TextField
          {...at("position")}
          label="Place in listings"
          inputMode="numeric"
          value={draft.position}
          onChange={(position) => change({ position })}
        />
        <SwitchField
          {...at("demoData")}
          label="Demo data"
          checked={draft.demoData}
          onChange={(demoData) => change({ demoData })}
        />
      </div>
      <fieldset className="flex flex-col gap-y-2">
        <legend className="txt-compact-small-plus pb-1">Highlights</legend>
        {draft.highlights.map(({ key, text }, index) => (
          <div key={key} className="flex items-end gap-x-2">
            <div className="flex-1">
              <TextField
                {...at(`highlights.${index}`)}
                label={`Highlight ${index + 1}`}
                value={text}
                onChange={(next) =>
                  change({
                    highlights: draft.highlights.map((line) =>
                      line.key === key ? { key, text: next } : line,
                    ),
                  })
                }
              />
            </div>
            <Button
              type="button"
              size="small"
              variant="secondary"
              aria-label={`Remove highlight ${index + 1}`}
              onClick={() =>
                change({ highlights: draft.highlights.filter((line) => line.key !== key) })
              }
            >
              Remove
            </Button>
          </div>
        ))}
        {problems["sheet.highlights"] ? (
          <Text size="small" className="text-ui-fg-error">
            {problems["sheet.highlights"]}
          </Text>
        ) : null}
        <div>
          <Button
            type="button"
            size="small"
            variant="secondary"
            onClick={() =>
              change({
                highlights: [...draft.highlights, { key: crypto.randomUUID(), text: "" }],
              })
            }
          >
            Add a highlight
          </Button>
        </div>
      </fieldset>
      <SpecRowFields
        rows={draft.specRows}
        problems={problems}
        onChange={(specRows) => change({ specRows })}
      />
    </EditDrawer>
  );
}
