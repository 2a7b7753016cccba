import { Alert, Container, clx, Input, Select, Skeleton, Text } from "@medusajs/ui";
import type { RulesResponse } from "@needlepoint/contracts/practice-rules";
import { stateCodes, states } from "@needlepoint/licensure/jurisdictions";
import { professionLabel } from "@needlepoint/licensure/professions";
import { practiceStanding, type Tone } from "@needlepoint/licensure/words";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read, sentenceOf } from "../../lib/admin-api";
import { RuleCellPanel } from "./rule-cell-panel";
import { type RuledProfession, ruledProfessions, ruleToday, toneWords } from "./rule-words";

const cellTones: Record<Tone, string> = {
  green: "bg-ui-tag-green-bg text-ui-tag-green-text",
  amber: "bg-ui-tag-orange-bg text-ui-tag-orange-text",
  red: "bg-ui-tag-red-bg text-ui-tag-red-text",
};

type Filters = { state: string; profession: RuledProfession | "all"; tone: Tone | "all" };

/** Every state and profession; a cell opens its rule, its history and its edit. */
export function RuleMatrix({
  cell,
  onCell,
}: {
  cell: string | null;
  onCell(cell: string | null): void;
}) {
  const [filters, setFilters] = useState<Filters>({ state: "", profession: "all", tone: "all" });
  const law = useQuery({
    queryKey: ["practice-rules"],
    queryFn: () => read<RulesResponse>("/admin/practice-rules"),
  });
  if (law.isError) return <Alert variant="error">{sentenceOf(law.error)}</Alert>;
  if (!law.data) return <Skeleton className="h-96 w-full" />;

  const set = { version: law.data.rulesVersion, rules: law.data.rules };
  const shown = ruledProfessions.filter(
    (profession) => filters.profession === "all" || profession === filters.profession,
  );
  const rows = stateCodes
    .filter((code) => `${states[code]} ${code}`.toLowerCase().includes(filters.state.toLowerCase()))
    .map((code) => ({
      code,
      cells: shown.map((profession) => {
        const rule = ruleToday(set, code, profession);
        return { profession, ruled: rule !== null, standing: practiceStanding(rule) };
      }),
    }))
    .filter(
      ({ cells }) =>
        filters.tone === "all" || cells.some(({ standing }) => standing.tone === filters.tone),
    );
  return (
    <div
      className={clx(
        "grid grid-cols-1 items-start gap-3",
        cell && "xl:grid-cols-[minmax(0,1fr)_28rem]",
      )}
    >
      <Container className="p-0">
        <div className="flex flex-wrap items-center gap-3 px-4 py-3">
          <Input
            size="small"
            type="search"
            aria-label="State"
            placeholder="State"
            value={filters.state}
            onChange={(event) => setFilters({ ...filters, state: event.target.value })}
          />
          <Choice
            label="Profession"
            value={filters.profession}
            options={[
              ["all", "All professions"],
              ...ruledProfessions.map((one): [string, string] => [one, professionLabel[one]]),
            ]}
            onChange={(value) =>
              setFilters({ ...filters, profession: value as Filters["profession"] })
            }
          />
          <Choice
            label="Answer"
            value={filters.tone}
            options={[["all", "All answers"], ...Object.entries(toneWords)]}
            onChange={(value) => setFilters({ ...filters, tone: value as Filters["tone"] })}
          />
          <Text size="xsmall" className="text-ui-fg-subtle">
            Choose a cell to see its rule, its source and its history, and to change it. Rule set{" "}
            {law.data.rulesVersion}.
          </Text>
        </div>
        <div className="overflow-x-auto px-4 pb-4">
          <table className="w-full border-separate border-spacing-0.5">
            <thead>
              <tr>
                <th
                  scope="col"
                  className="txt-compact-xsmall-plus bg-ui-bg-base sticky left-0 py-1 pr-2 text-left"
                >
                  State
                </th>
                {shown.map((profession) => (
                  <th key={profession} scope="col" className="txt-compact-xsmall-plus px-1 py-1">
                    <abbr title={professionLabel[profession]} className="no-underline">
                      {profession}
                    </abbr>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ code, cells }) => (
                <tr key={code}>
                  <th
                    scope="row"
                    className="txt-compact-small bg-ui-bg-base sticky left-0 pr-2 text-left sm:whitespace-nowrap"
                  >
                    {states[code]}
                  </th>
                  {cells.map(({ profession, ruled, standing }) => {
                    const name = `${code}-${profession}`;
                    const dimmed = filters.tone !== "all" && standing.tone !== filters.tone;
                    return (
                      <td key={profession} className="p-0">
                        <button
                          type="button"
                          aria-label={`${states[code]}, ${profession}: ${standing.label}`}
                          aria-current={name === cell}
                          onClick={() => onCell(name)}
                          className={clx(
                            "txt-compact-xsmall min-h-8 w-full rounded px-1 outline-none",
                            "focus-visible:shadow-borders-focus",
                            dimmed || !ruled ? "text-ui-fg-subtle" : cellTones[standing.tone],
                            name === cell && "shadow-borders-interactive-with-active",
                          )}
                        >
                          {ruled ? standing.label : "none"}
                        </button>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length === 0 ? (
            <Text className="py-4 text-ui-fg-subtle">No state fits these filters.</Text>
          ) : null}
        </div>
      </Container>
      {cell ? <RuleCellPanel key={cell} cell={cell} onClose={() => onCell(null)} /> : null}
    </div>
  );
}

function Choice(props: {
  label: string;
  value: string;
  options: [value: string, label: string][];
  onChange(value: string): void;
}) {
  return (
    <Select size="small" value={props.value} onValueChange={props.onChange}>
      <Select.Trigger aria-label={props.label} className="w-48">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {props.options.map(([value, label]) => (
          <Select.Item key={value} value={value}>
            {label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  );
}
