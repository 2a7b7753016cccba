import { Alert, Button, Select, Textarea, toast } from "@medusajs/ui";
import type { AmendmentPreview } from "@needlepoint/contracts/practice-rules";
import { asJurisdiction } from "@needlepoint/licensure/jurisdictions";
import { type PracticeRule, practiceStatuses } from "@needlepoint/licensure/practice-rule";
import { dayIn } from "@needlepoint/licensure/time-zones";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { send, sentenceOf } from "../../lib/admin-api";
import { type AskedCondition, ConditionFields } from "./condition-fields";
import { Field, LabeledInput } from "./field";
import { PreviewedOrders } from "./previewed-orders";
import { statusWords } from "./rule-words";

type Props = {
  cell: string;
  current: PracticeRule | null;
  /** The newest version that this form was opened on. */
  basedOn: number;
  onDone(): void;
};
type Saved = { redecided: number };

/**
 * A new version of a rule, from a day on. It is looked at before it is saved: what it would do to
 * held orders stands between the form and the button that saves, and goes when anything changes.
 */
export function AmendForm({ cell, current, basedOn, onDone }: Props) {
  const [jurisdiction, profession] = cell.split("-");
  const queries = useQueryClient();
  const [form, setForm] = useState({
    status: current?.status ?? "silent_or_unclear",
    summary: current?.summary ?? "",
    citation: current?.citation ?? "",
    sourceUrl: current?.sourceUrl ?? "",
    sourceDate: current?.sourceDate ?? "",
    confidence: current?.confidence ?? "medium",
    // Today where the rule holds, which is not yet this day by the world's clock in the evening.
    effectiveFrom: dayIn(asJurisdiction(jurisdiction) ?? "DC", new Date()),
  });
  const [conditions, setConditions] = useState<AskedCondition[]>(
    () => current?.conditions.map(({ kind, amount, text }) => ({ kind, amount, text })) ?? [],
  );
  const body = {
    ...form,
    jurisdiction,
    profession,
    conditions,
    sourceDate: form.sourceDate.trim() || null,
    basedOn,
  };
  const look = useMutation({
    mutationFn: () => send<AmendmentPreview>("/admin/practice-rules/preview", body),
  });
  const save = useMutation({
    mutationFn: () => send<Saved>("/admin/practice-rules", body),
    onSuccess: async ({ redecided }) => {
      toast.success(`Saved as version ${basedOn + 1}. Held orders decided again: ${redecided}.`);
      await queries.invalidateQueries({ queryKey: ["practice-rules"] });
      await queries.invalidateQueries({ queryKey: ["practice-rule", cell] });
      onDone();
    },
  });
  const change = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part });
    look.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (look.data) save.mutate();
    else look.mutate();
  };
  const problem = save.error ?? look.error;
  return (
    <form aria-label="Change this rule" className="flex flex-col gap-y-3" onSubmit={submit}>
      <Field id="rule-status" label="What the rule says">
        <Select
          value={form.status}
          onValueChange={(status) => change({ status: status as PracticeRule["status"] })}
        >
          <Select.Trigger id="rule-status">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {practiceStatuses.map((status) => (
              <Select.Item key={status} value={status}>
                {statusWords[status]}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </Field>
      <Field id="rule-summary" label="In a sentence">
        <Textarea
          id="rule-summary"
          aria-required
          rows={3}
          maxLength={600}
          value={form.summary}
          onChange={(event) => change({ summary: event.target.value })}
        />
      </Field>
      <ConditionFields
        conditions={conditions}
        onChange={(next) => {
          setConditions(next);
          look.reset();
        }}
      />
      <LabeledInput
        id="rule-citation"
        label="Statute, rule or board act"
        value={form.citation}
        onChange={(citation) => change({ citation })}
      />
      <LabeledInput
        id="rule-source"
        label="Web address of the source"
        type="url"
        value={form.sourceUrl}
        onChange={(sourceUrl) => change({ sourceUrl })}
      />
      <div className="grid grid-cols-2 gap-3">
        <LabeledInput
          id="rule-source-date"
          label="Date of the source, if it has one"
          hint="2026-11-23, 2026-11 or 2026"
          required={false}
          value={form.sourceDate}
          onChange={(sourceDate) => change({ sourceDate })}
        />
        <LabeledInput
          id="rule-effective"
          label="In force from"
          type="date"
          value={form.effectiveFrom}
          onChange={(effectiveFrom) => change({ effectiveFrom })}
        />
      </div>
      <Field id="rule-confidence" label="How sure the source is">
        <Select
          value={form.confidence}
          onValueChange={(value) => change({ confidence: value as PracticeRule["confidence"] })}
        >
          <Select.Trigger id="rule-confidence">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value="high">High: the law or the board's own page</Select.Item>
            <Select.Item value="medium">Medium: one secondary or dated source</Select.Item>
            <Select.Item value="low">Low: unconfirmed, so a person decides</Select.Item>
          </Select.Content>
        </Select>
      </Field>
      {problem ? (
        <Alert variant="error" role="alert">
          {sentenceOf(problem)}
        </Alert>
      ) : null}
      {look.data ? <PreviewedOrders preview={look.data} /> : null}
      <div className="flex justify-end gap-x-2">
        <Button type="button" size="small" variant="secondary" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" size="small" isLoading={look.isPending || save.isPending}>
          {look.data ? `Save as version ${basedOn + 1}` : "See what it would change"}
        </Button>
      </div>
    </form>
  );
}
