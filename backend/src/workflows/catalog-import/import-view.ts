import { type CatalogImport, importReport } from "@needlepoint/contracts/catalog-import";

type Row = {
  id: string;
  name: string;
  state: CatalogImport["state"];
  report: unknown;
  done: number;
  total: number;
  trouble: string | null;
  started_at: Date | null;
  finished_at: Date | null;
};

/** An import as the admin shows it. */
export function importView(row: Row): CatalogImport {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    report: importReport.parse(row.report),
    done: row.done,
    total: row.total,
    trouble: row.trouble,
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
