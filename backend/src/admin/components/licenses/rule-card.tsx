import { Badge, Container, Text } from "@medusajs/ui";
import type { LicenseQueueRow } from "@needlepoint/contracts/licensing";
import type { ReactNode } from "react";
import { hintWords } from "./wording";

/** What the law says of this profession in this state, with its source. */
export function RuleCard({
  license,
  children,
}: {
  license: LicenseQueueRow;
  children?: ReactNode;
}) {
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
            className="text-ui-fg-interactive-hover underline"
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
      {children}
    </Container>
  );
}
