import { Button, Input, Select } from "@medusajs/ui";
import { type Condition, conditionKinds } from "@needlepoint/licensure/practice-rule";

export type AskedCondition = Pick<Condition, "kind" | "amount" | "text">;

type Props = { conditions: AskedCondition[]; onChange(conditions: AskedCondition[]): void };

/** What the rule asks beyond the license, one line each: kind, amount where it has one, words. */
export function ConditionFields({ conditions, onChange }: Props) {
  const put = (index: number, part: Partial<AskedCondition>) =>
    onChange(conditions.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className="flex flex-col gap-y-2">
      <legend className="txt-compact-small-plus pb-1">Proof it asks for</legend>
      {conditions.map((condition, index) => (
        <div key={index} className="grid grid-cols-[1fr_5rem_auto] gap-2">
          <Select
            size="small"
            value={condition.kind}
            onValueChange={(kind) => put(index, { kind: kind as Condition["kind"] })}
          >
            <Select.Trigger aria-label={`Kind of proof ${index + 1}`}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {conditionKinds.map((kind) => (
                <Select.Item key={kind} value={kind}>
                  {kind.replaceAll("_", " ")}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          <Input
            size="small"
            type="number"
            min={1}
            aria-label={`Amount of proof ${index + 1}`}
            value={condition.amount ?? ""}
            onChange={(event) => put(index, { amount: Number(event.target.value) || null })}
          />
          <Button
            type="button"
            size="small"
            variant="transparent"
            aria-label={`Remove proof ${index + 1}`}
            onClick={() => onChange(conditions.filter((_, at) => at !== index))}
          >
            Remove
          </Button>
          <div className="col-span-3">
            <Input
              size="small"
              aria-required
              aria-label={`Proof ${index + 1} in words`}
              placeholder="50 hours of training in person"
              value={condition.text}
              onChange={(event) => put(index, { text: event.target.value })}
            />
          </div>
        </div>
      ))}
      <div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          onClick={() =>
            onChange([...conditions, { kind: "training_hours", amount: null, text: "" }])
          }
        >
          Add proof
        </Button>
      </div>
    </fieldset>
  );
}
