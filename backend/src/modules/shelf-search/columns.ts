import type { IndexPlan, PlannedField } from "@medusajs/search-postgres/dist/utils/plan";

/** A column that holds what one field of an index is filtered, sorted or counted by. */
export type Column = { name: string; type: "text" | "float8" | "boolean" | "jsonb" };

/** Only plain names become part of SQL. */
const PLAIN = /^[a-z][a-z0-9_]{0,50}$/;

/**
 * The columns of an index by the field they stand for. A field inside another one has none: who asks
 * for it is answered from the whole document.
 */
export function columnsOf(plan: IndexPlan): Map<string, Column> {
  return new Map(
    [...plan.fields.values()].flatMap((planned): [string, Column][] => {
      const type = typeOf(planned);
      const { filterable, sortable, facetable } = planned.field;
      const wanted = filterable || sortable || facetable;
      if (!wanted || type === null || !PLAIN.test(planned.path)) return [];
      return [[planned.path, { name: `on_${planned.path}`, type }]];
    }),
  );
}

function typeOf({ kind, is_array }: PlannedField): Column["type"] | null {
  if (kind === "vector" || kind === "geo") return null;
  if (is_array) return "jsonb";
  if (kind === "number") return "float8";
  return kind === "boolean" ? "boolean" : "text";
}

/**
 * Adds the columns to a table of documents. The database derives them from the document in every
 * write, so none can be forgotten; PostgreSQL moves the wide parts of a row out of line and keeps these.
 */
export function addColumns(table: string, columns: ReadonlyMap<string, Column>): string[] {
  return [...columns].flatMap(([field, { name, type }]) => {
    const add = (expression: string) =>
      `ALTER TABLE "${table}" ADD COLUMN IF NOT EXISTS "${name}" ${type} GENERATED ALWAYS AS (${expression}) STORED`;
    if (type !== "jsonb") return [add(`("indexed"->>'${field}')::${type}`)];
    return [
      add(`"indexed"->'${field}'`),
      // Compressed in place before it is moved out of the row.
      `ALTER TABLE "${table}" ALTER COLUMN "${name}" SET STORAGE MAIN`,
      `CREATE INDEX IF NOT EXISTS "${table}_${name}" ON "${table}" USING GIN ("${name}" jsonb_path_ops)`,
    ];
  });
}
