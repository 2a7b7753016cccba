import { XMark } from "@medusajs/icons";
import { Alert, Badge, Button, Container, Heading, IconButton, Skeleton, Text } from "@medusajs/ui";
import type { HistoricRuleView, RuleCell } from "@needlepoint/contracts/practice-rules";
import { jurisdiction, jurisdictionName } from "@needlepoint/licensure/jurisdictions";
import { type PracticeRule, sourceLabel } from "@needlepoint/licensure/practice-rule";
import { profession, professionLabel } from "@needlepoint/licensure/professions";
import { practiceStanding } from "@needlepoint/licensure/words";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { read, sentenceOf } from "../../lib/admin-api";
import { AmendForm } from "./amend-form";
import { heldWords, statusWords, toneColor } from "./rule-words";

/** One profession in one state: what holds, where it is written, and all that held before. */
export function RuleCellPanel({ cell, onClose }: { cell: string; onClose(): void }) {
  const [editing, setEditing] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  // On a narrow screen it stands over the table, far from the cell that was pressed.
  useEffect(() => {
    top.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const [state, who] = cell.split("-");
  const place = jurisdiction.safeParse(state);
  const trade = profession.safeParse(who);
  const loaded = useQuery({
    queryKey: ["practice-rule", cell],
    queryFn: () => read<RuleCell>(`/admin/practice-rules/${cell}`),
  });
  if (loaded.isError) return <Alert variant="error">{sentenceOf(loaded.error)}</Alert>;
  if (!loaded.data || !place.success || !trade.success) {
    return (
      <div ref={top} className="max-xl:order-first">
        <Skeleton className="h-64 w-full" />
      </div>
    );
  }

  const { current, history } = loaded.data;
  const standing = practiceStanding(current);
  return (
    <Container className="flex flex-col gap-y-4 px-4 py-3 max-xl:order-first">
      <div className="flex items-start justify-between gap-x-3">
        <div>
          <Heading level="h2">{jurisdictionName(place.data)}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {professionLabel[trade.data]}
          </Text>
        </div>
        <span className="flex items-center gap-x-2">
          <Badge size="2xsmall" color={toneColor[standing.tone]}>
            {standing.label}
          </Badge>
          <IconButton size="small" variant="transparent" aria-label="Close" onClick={onClose}>
            <XMark />
          </IconButton>
        </span>
      </div>
      {current ? (
        <RuleText rule={current} />
      ) : (
        <Text size="small">No rule on file: every such order waits for a person.</Text>
      )}
      {editing ? (
        <AmendForm
          cell={cell}
          current={current ?? history[0]?.rule ?? null}
          basedOn={Math.max(0, ...history.map(({ rule }) => rule.version))}
          onDone={() => setEditing(false)}
        />
      ) : (
        <div>
          <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
            Change this rule
          </Button>
        </div>
      )}
      {history.length > 0 ? (
        <section aria-labelledby="rule-history">
          <Heading level="h3" id="rule-history">
            History
          </Heading>
          <ol className="flex flex-col gap-y-3 pt-2">
            {history.map((row) => (
              <HistoryRow key={row.rule.id} row={row} />
            ))}
          </ol>
        </section>
      ) : null}
    </Container>
  );
}

function RuleText({ rule }: { rule: PracticeRule }) {
  return (
    <div className="flex flex-col gap-y-1">
      <Text size="small">{rule.summary}</Text>
      {rule.conditions.length > 0 ? (
        <ul className="txt-small list-disc pl-5 text-ui-fg-subtle">
          {rule.conditions.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      ) : null}
      <Text size="small" className="text-ui-fg-subtle">
        {rule.citation}.{" "}
        <a
          className="text-ui-fg-interactive-hover underline"
          href={rule.sourceUrl}
          target="_blank"
          rel="noreferrer"
        >
          Source
        </a>{" "}
        ({sourceLabel(rule)}; confidence {rule.confidence})
      </Text>
    </div>
  );
}

function HistoryRow({ row }: { row: HistoricRuleView }) {
  const { rule, held, replacedBy, recordedAt } = row;
  return (
    <li className="border-ui-border-base border-l-2 pl-3">
      <Text size="small" weight="plus">
        {rule.id} · {statusWords[rule.status]}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle">
        Version {rule.version}, {heldWords(held)}
        {replacedBy ? `, replaced by ${replacedBy}` : ""}.{" "}
        {recordedAt ? `Recorded ${recordedAt.slice(0, 10)}.` : "From the release."}
      </Text>
      <RuleText rule={rule} />
    </li>
  );
}
