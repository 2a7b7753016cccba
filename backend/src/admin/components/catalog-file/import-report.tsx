import { Alert, Badge, Button, Container, Heading, Table, Text } from "@medusajs/ui";
import type { CatalogImport, ImportReport } from "@needlepoint/contracts/catalog-import";

type Props = { shown: CatalogImport; busy: boolean; onApply(): void };

const sizes = (count: number) => `${count} ${count === 1 ? "size" : "sizes"}`;

/** What a file would do, row by row, and how far it has come since somebody wanted it. */
export function ImportReportView({ shown, busy, onApply }: Props) {
  const { report, state } = shown;
  const { create, update, leave, problems } = report.counts;
  const nothing = create + update === 0;
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <Heading level="h2">{shown.name}</Heading>
        <Text size="small">
          New: {sizes(create)}. Changed: {sizes(update)}. Left as they are: {sizes(leave)}.
        </Text>
        {report.notes.map((note) => (
          <Text key={note} size="small" className="text-ui-fg-subtle">
            {note}
          </Text>
        ))}
        {state === "refused" ? (
          <Alert variant="error">
            {shown.trouble
              ? `Nothing was changed. ${shown.trouble}`
              : `${problems} ${problems === 1 ? "mistake" : "mistakes"}. Nothing was changed: mend the file and check it again.`}
          </Alert>
        ) : null}
        {state === "checked" && nothing ? (
          <Text size="small">The file says what the store says. There is nothing to do.</Text>
        ) : null}
        {state === "checked" && !nothing ? (
          <div>
            <Button size="small" isLoading={busy} onClick={onApply}>
              Apply to {sizes(create + update)}
            </Button>
          </div>
        ) : null}
        {state === "applying" ? (
          <Text size="small" role="status">
            Applying: {shown.done} of {shown.total} products. They show together at its end. You can
            leave this page; it goes on, also after a restart.
          </Text>
        ) : null}
        {state === "applied" ? (
          <Alert variant="success">Applied to {sizes(create + update)}. Pages show it now.</Alert>
        ) : null}
        {state === "stopped" ? (
          <>
            <Alert variant="error">It stopped, and nothing was changed: {shown.trouble}</Alert>
            <div>
              <Button size="small" isLoading={busy} onClick={onApply}>
                Try again
              </Button>
            </div>
          </>
        ) : null}
      </div>
      {report.problems.length > 0 ? <Problems report={report} /> : null}
      {report.problems.length === 0 && report.rows.length > 0 ? <Rows report={report} /> : null}
    </Container>
  );
}

function Problems({ report }: { report: ImportReport }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by keyboard too.
    <section className="overflow-x-auto" aria-label="Mistakes" tabIndex={0}>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>Row</Table.HeaderCell>
            <Table.HeaderCell>Column</Table.HeaderCell>
            <Table.HeaderCell>What to do</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {report.problems.map(({ row, column, value, sentence }) => (
            <Table.Row key={`${row} ${column} ${sentence}`}>
              <Table.Cell>{row}</Table.Cell>
              <Table.Cell className="max-w-64 whitespace-normal break-words py-2">
                <span className="block text-ui-fg-base">{column ?? "Whole row"}</span>
                {value ? `says “${value}”` : "is empty"}
              </Table.Cell>
              <Table.Cell className="min-w-36 whitespace-normal py-2">{sentence}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      <More shown={report.problems.length} all={report.counts.problems} />
    </section>
  );
}

function Rows({ report }: { report: ImportReport }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by keyboard too.
    <section className="overflow-x-auto" aria-label="What changes" tabIndex={0}>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>Row</Table.HeaderCell>
            <Table.HeaderCell>SKU</Table.HeaderCell>
            <Table.HeaderCell>What</Table.HeaderCell>
            <Table.HeaderCell>Columns</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {report.rows.map(({ row, sku, action, changes }) => (
            <Table.Row key={sku}>
              <Table.Cell>{row}</Table.Cell>
              <Table.Cell>{sku}</Table.Cell>
              <Table.Cell>
                <Badge size="2xsmall" color={action === "create" ? "green" : "blue"}>
                  {action === "create" ? "New" : "Changed"}
                </Badge>
              </Table.Cell>
              <Table.Cell className="min-w-56 whitespace-normal py-2">
                {action === "create"
                  ? changes.map(({ column, to }) => `${column}: ${to}`).join(" · ")
                  : changes
                      .map(
                        ({ column, from, to }) =>
                          `${column}: ${from || "empty"} → ${to || "empty"}`,
                      )
                      .join(" · ")}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      <More shown={report.rows.length} all={report.counts.create + report.counts.update} />
    </section>
  );
}

function More({ shown, all }: { shown: number; all: number }) {
  return all > shown ? (
    <Text size="small" className="px-6 py-3 text-ui-fg-subtle">
      The first {shown} of {all}.
    </Text>
  ) : null;
}
