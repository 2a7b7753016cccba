import { Badge, Container, clx, Heading, Select, Skeleton, Text } from "@medusajs/ui";
import type { LicenseQueueRow } from "@needlepoint/contracts/licensing";
import { jurisdictionName } from "@needlepoint/licensure/jurisdictions";
import { registryWords } from "./registry";
import { hintWords, isLate, statusWords, waited } from "./wording";

export const queueFilters = {
  "to-review": "To review",
  verified: "Accepted",
  rejected: "Turned down",
  all: "All",
} as const;
export type QueueFilter = keyof typeof queueFilters;

type Props = {
  rows: LicenseQueueRow[] | undefined;
  /** How many there are, where the list is cut. */
  count: number;
  filter: QueueFilter;
  onFilter(filter: QueueFilter): void;
  selectedId: string | null;
  onSelect(id: string): void;
};

/** The reviewer's queue: one button a license, oldest first. */
export function LicenseQueue({ rows, count, filter, onFilter, selectedId, onSelect }: Props) {
  const oldest = rows?.[0]?.credential.submittedAt ?? null;
  return (
    <Container className="p-0">
      <div className="flex items-center justify-between gap-x-4 px-4 py-3">
        <div>
          <Heading level="h2">{queueFilters[filter]}</Heading>
          <Text
            size="small"
            className={isLate(oldest, new Date()) ? "text-ui-fg-error" : "text-ui-fg-subtle"}
          >
            {filter === "to-review" && oldest
              ? `oldest ${waited(oldest, new Date())} · goal 1 business day`
              : null}
          </Text>
        </div>
        <Select
          size="small"
          value={filter}
          onValueChange={(value) => onFilter(value as QueueFilter)}
        >
          <Select.Trigger aria-label="Show licenses" className="w-32">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {Object.entries(queueFilters).map(([value, label]) => (
              <Select.Item key={value} value={value}>
                {label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      {rows === undefined ? <Skeleton className="m-4 h-24" /> : null}
      {rows?.length === 0 ? (
        <Text className="px-4 pb-6 pt-2 text-ui-fg-subtle">
          {filter === "to-review"
            ? "Nothing waits for a review. New licenses appear here as buyers submit them."
            : "No license here."}
        </Text>
      ) : null}
      {rows && rows.length < count ? (
        <Text size="small" className="px-4 pb-3 text-ui-fg-subtle">
          The {filter === "to-review" ? "oldest" : "newest"} {rows.length} of {count}.
        </Text>
      ) : null}
      <ul aria-label="Licenses">
        {rows?.map((row) => (
          <li key={row.credential.id} className="border-ui-border-base border-t">
            <QueueRow
              row={row}
              selected={row.credential.id === selectedId}
              onSelect={() => onSelect(row.credential.id)}
            />
          </li>
        ))}
      </ul>
    </Container>
  );
}

/** The one word that tells a reviewer what to expect: what the law leaves open, else the registry. */
function markOf(row: LicenseQueueRow) {
  const { status } = row.credential;
  if (status !== "submitted" && status !== "in-review") return statusWords[status];
  if (row.duplicates.length > 0) return { label: "Two accounts", color: "red" } as const;
  const { registry } = row;
  const rule = hintWords(row.ruleHint);
  return rule.color === "green" && registry.outcome !== "not-asked"
    ? registryWords[registry.outcome]
    : rule;
}

function QueueRow(props: { row: LicenseQueueRow; selected: boolean; onSelect(): void }) {
  const { credential } = props.row;
  const mark = markOf(props.row);
  const open = ["submitted", "in-review"].includes(credential.status);
  const late = isLate(credential.submittedAt, new Date());
  return (
    <button
      type="button"
      aria-current={props.selected}
      ref={(button) => {
        if (props.selected) button?.scrollIntoView({ block: "nearest" });
      }}
      onClick={props.onSelect}
      className={clx(
        "flex w-full items-start justify-between gap-x-4 border-l-2 px-4 py-3 text-left",
        "hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus outline-none",
        props.selected ? "border-ui-fg-interactive bg-ui-bg-highlight" : "border-transparent",
      )}
    >
      <span className="flex min-w-0 flex-col">
        <Text as="span" size="small" weight="plus" className="truncate">
          {credential.nameOnLicense}
        </Text>
        <Text as="span" size="small" className="text-ui-fg-subtle">
          {credential.profession} · {jurisdictionName(credential.jurisdiction)} ·{" "}
          {credential.number}
        </Text>
      </span>
      <span className="flex shrink-0 flex-col items-end gap-y-1">
        <Text
          as="span"
          size="small"
          className={late && open ? "text-ui-fg-error" : "text-ui-fg-subtle"}
        >
          {waited(credential.submittedAt, new Date())}
          {late && open ? <span className="sr-only"> (over the goal)</span> : null}
        </Text>
        <Badge size="2xsmall" color={mark.color}>
          {mark.label}
        </Badge>
      </span>
    </button>
  );
}
