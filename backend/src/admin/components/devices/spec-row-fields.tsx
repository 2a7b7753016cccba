import { Button } from "@medusajs/ui";
import { type Problems, TextField } from "./fields";
import type { RowDraft } from "./sheet-draft";

type Props = { rows: RowDraft[]; problems: Problems; onChange(rows: RowDraft[]): void };

/** The rows of a product's spec table, in their order. */
export function SpecRowFields({ rows, problems, onChange }: Props) {
  const change = (key: string, part: Partial<RowDraft>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <fieldset className="flex flex-col gap-y-2">
      <legend className="txt-compact-small-plus pb-1">Spec table</legend>
      {rows.map(({ key, label, value }, index) => (
        <div
          key={key}
          className="grid grid-cols-[1fr_auto] items-end gap-2 sm:grid-cols-[10rem_1fr_auto]"
        >
          <div className="col-span-2 sm:col-span-1">
            <TextField
              path={`sheet.specRows.${index}.label`}
              problems={problems}
              label={`Name of row ${index + 1}`}
              value={label}
              onChange={(next) => change(key, { label: next })}
            />
          </div>
          <TextField
            path={`sheet.specRows.${index}.value`}
            problems={problems}
            label={`Value of row ${index + 1}`}
            value={value}
            onChange={(next) => change(key, { value: next })}
          />
          <Button
            type="button"
            size="small"
            variant="secondary"
            aria-label={`Remove row ${index + 1}`}
            onClick={() => onChange(rows.filter((row) => row.key !== key))}
          >
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() => onChange([...rows, { key: crypto.randomUUID(), label: "", value: "" }])}
        >
          Add a row
        </Button>
      </div>
    </fieldset>
  );
}
