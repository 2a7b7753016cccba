import { z } from "zod";

/** Import of the catalog's file: routes under `/admin/catalog`. */

export const importMaxBytes = 15 * 1024 * 1024;
export const importMostRows = 20_000;

/** What is wrong in one cell, or in a row where the column is null. */
export const importProblem = z.object({
  row: z.int(),
  column: z.string().nullable(),
  value: z.string(),
  sentence: z.string(),
});
export type ImportProblem = z.infer<typeof importProblem>;

export const importChange = z.object({ column: z.string(), from: z.string(), to: z.string() });
/** What would become of one row. */
export const importedRow = z.object({
  row: z.int(),
  sku: z.string(),
  action: z.enum(["create", "update"]),
  changes: z.array(importChange),
});
export type ImportedRow = z.infer<typeof importedRow>;

export const importReport = z.object({
  counts: z.object({
    create: z.int(),
    update: z.int(),
    leave: z.int(),
    problems: z.int(),
  }),
  /** The first of them; `counts` tells how many there are. */
  problems: z.array(importProblem),
  rows: z.array(importedRow),
  notes: z.array(z.string()),
});
export type ImportReport = z.infer<typeof importReport>;

/**
 * `refused` has rows that are wrong, `checked` waits to be applied, `applying` is at it or goes on by
 * itself after a crash, `stopped` met something that has to be looked at and can be taken up again.
 */
export const importState = z.enum(["refused", "checked", "applying", "applied", "stopped"]);

export const catalogImport = z.object({
  id: z.string(),
  name: z.string(),
  state: importState,
  report: importReport,
  /** Products that are done, of how many. */
  done: z.int(),
  total: z.int(),
  trouble: z.string().nullable(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type CatalogImport = z.infer<typeof catalogImport>;

export const catalogImportResponse = z.object({ import: catalogImport });
