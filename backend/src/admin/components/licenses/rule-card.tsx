import { Badge, Checkbox, Container, Label, Text } from "@medusajs/ui";
import type { LicenseQueueRow } from "@needlepoint/contracts/licensing";
import { hintWords } from "./wording";

type Props = {
  license: LicenseQueueRow;
  /** Ids of conditions the reviewer has seen shown. */
  shown: string[];
  onShown(ids: string[]): void;
  disabled: boolean;
};

/** What the law says of this profession in this state, and what it asks beyond the license. */
export function RuleCard({ license, shown, onShown, disabled }: Props) {
  const { rule } = license.ruleHint;
  const mark = hintWords(license.ruleHint);
  return (
    <Container className="flex flex-col gap-y-3 px-4 py-3">
      <div className="flex items-center justify-between gap-x-2">
        <Text size="small" weight="plus">
          {rule ? `Rule ${rule.id}` : "No rule on file"}
        </Text>
        <Badge size="2xsmall" color={mark.color}>
          {mark.label}
        </Badge>
      </div>
      {rule ? (
        <Text size="small" className="text-ui-fg-subtle">
          {rule.summary} {rule.citation}.{" "}
          <a
            className="text-ui-fg-interactive underline"
            href={rule.sourceUrl}
            target="_blank"
            rel="noreferrer"
          >
            Source
          </a>{" "}
          ({rule.sourceLabel}; confidence {rule.confidence})
        </Text>
      ) : (
        <Text size="small" className="text-ui-fg-subtle">
          {license.ruleHint.reasons.map(({ sentence }) => sentence).join(" ")}
        </Text>
      )}
      {license.conditions.length > 0 ? (
        <fieldset className="flex flex-col gap-y-2" disabled={disabled}>
          <legend className="txt-compact-small-plus pb-1">Proof this rule asks for</legend>
          {license.conditions.map(({ id, text }) => (
            <div key={id} className="flex items-start gap-x-2">
              <Checkbox
                id={`condition-${id}`}
                checked={shown.includes(id)}
                onCheckedChange={(checked) =>
                  onShown(checked === true ? [...shown, id] : shown.filter((one) => one !== id))
                }
              />
              <Label size="small" htmlFor={`condition-${id}`}>
                {text}
              </Label>
            </div>
          ))}
          <Text size="xsmall" className="text-ui-fg-subtle">
            Tick what you have seen. Orders stay on hold until every proof is ticked.
          </Text>
        </fieldset>
      ) : null}
    </Container>
  );
}
