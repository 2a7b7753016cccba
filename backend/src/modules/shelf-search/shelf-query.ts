import type { SearchTypes } from "@medusajs/framework/types";
import type { Column } from "./columns";

export type Columns = ReadonlyMap<string, Column>;
export type Sql = { sql: string; params: unknown[] };

/**
 * The condition that filters mean, in columns alone.
 * @returns null when they ask for more than the columns can say
 */
export function conditionOf(filters: SearchTypes.SearchFilters, columns: Columns): Sql | null {
  return allOf(
    Object.entries(filters).map(([key, value]) => {
      if (key === "$and" || key === "$or") {
        const parts = (value as SearchTypes.SearchFilters[]).map((one) =>
          conditionOf(one, columns),
        );
        return key === "$and" ? allOf(parts) : anyOf(parts);
      }
      const column = columns.get(key);
      return column ? fieldCondition(column, value) : null;
    }),
  );
}

const join = (parts: (Sql | null)[], word: string, none: string): Sql | null => {
  const known = parts.flatMap((part) => part ?? []);
  if (known.length < parts.length) return null;
  const [only] = known;
  if (only === undefined) return { sql: none, params: [] };
  if (known.length === 1) return only;
  return {
    sql: `(${known.map(({ sql }) => sql).join(word)})`,
    params: known.flatMap(({ params }) => params),
  };
};
const allOf = (parts: (Sql | null)[]) => join(parts, " AND ", "TRUE");
const anyOf = (parts: (Sql | null)[]) => join(parts, " OR ", "FALSE");

const comparisons: Record<string, string> = { $gt: ">", $gte: ">=", $lt: "<", $lte: "<=" };

function fieldCondition(column: Column, asked: unknown): Sql | null {
  if (Array.isArray(asked)) return anyOf(asked.map((value) => equals(column, value)));
  if (typeof asked !== "object" || asked === null) return equals(column, asked);
  return allOf(
    Object.entries(asked).map(([operator, value]) => {
      if (operator === "$eq") return equals(column, value);
      if (operator === "$in" && Array.isArray(value)) {
        return anyOf(value.map((one) => equals(column, one)));
      }
      const sign = comparisons[operator];
      if (sign === undefined || column.type !== "float8" || !isFiniteNumber(value)) return null;
      return { sql: `"${column.name}" ${sign} ?`, params: [value] };
    }),
  );
}

/** Of an array: that it holds the value. */
function equals({ name, type }: Column, value: unknown): Sql | null {
  const fits =
    type === "float8"
      ? isFiniteNumber(value)
      : type === "boolean"
        ? typeof value === "boolean"
        : typeof value === "string";
  if (!fits) return null;
  if (type === "jsonb") return { sql: `"${name}" @> ?::jsonb`, params: [JSON.stringify([value])] };
  return { sql: `"${name}" = ?`, params: [value] };
}

const isFiniteNumber = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value);

/**
 * An order by columns alone, ending in the id.
 * @returns null when it asks for more than the columns can say
 */
export function orderOf(
  order: Record<string, SearchTypes.SearchOrderBy> | undefined,
  columns: Columns,
): string | null {
  const parts: string[] = [];
  for (const [field, direction] of Object.entries(order ?? {})) {
    const column = columns.get(field);
    if (!column || column.type === "jsonb") return null;
    parts.push(`"${column.name}" ${direction === "DESC" ? "DESC" : "ASC"} NULLS LAST`);
  }
  return [...parts, `"id" ASC`].join(", ");
}

/** A row of `countsSql`: the count of all, or of one value, or the figures of a number. */
export type CountRow = {
  facet: string | null;
  value: string | null;
  count: number;
  min: number | null;
  max: number | null;
  sum: number | null;
};

/** What is counted: values, or the figures of a number. */
export type Counting = { field: string; type: "value" | "stats" };

/**
 * One statement for the count of all that fits and for every facet of it.
 * @returns null when a facet has no column
 */
export function countsSql(
  table: string,
  where: Sql,
  countings: readonly Counting[],
  columns: Columns,
): Sql | null {
  const parts = [
    `SELECT NULL::text AS facet, NULL::text AS value, COUNT(*)::int AS count, NULL::float8 AS min, NULL::float8 AS max, NULL::float8 AS sum FROM fitting`,
  ];
  const names = new Set<string>();
  for (const { field, type } of countings) {
    const column = columns.get(field);
    if (!column || (type === "stats" && column.type !== "float8")) return null;
    names.add(`"${column.name}"`);
    if (type === "stats") {
      const name = `"${column.name}"`;
      parts.push(
        `SELECT '${field}', NULL, COUNT(*)::int, MIN(${name}), MAX(${name}), SUM(${name}) FROM fitting`,
      );
    } else {
      const values =
        column.type === "jsonb"
          ? `fitting, jsonb_array_elements_text("${column.name}") AS counted(value)`
          : `(SELECT "${column.name}"::text AS value FROM fitting) AS counted`;
      parts.push(
        `SELECT '${field}', counted.value, COUNT(*)::int, NULL, NULL, NULL FROM ${values} WHERE counted.value IS NOT NULL GROUP BY counted.value`,
      );
    }
  }
  const kept = names.size > 0 ? [...names].join(", ") : "1 AS one";
  return {
    sql: `WITH fitting AS MATERIALIZED (SELECT ${kept} FROM "${table}" WHERE ${where.sql}) ${parts.join(" UNION ALL ")}`,
    params: where.params,
  };
}

/** Fields are read out of the document when they are few and plainly named; else all of it is. */
const MOST_FIELDS = 8;
const PLAIN = /^[a-z][a-z0-9_]*$/i;

/**
 * A page of documents: which rows stand on it is settled by narrow columns, and only those are opened.
 * @param fields of the document that are wanted; what each is called in the answer is its place
 */
export function pageSql(
  table: string,
  where: Sql,
  order: string,
  fields: readonly string[],
  page: { take: number; skip: number },
): Sql & { fields: readonly string[] | null } {
  const few = fields.length <= MOST_FIELDS && fields.every((field) => PLAIN.test(field));
  const wanted = few
    ? fields.map((field, at) => `wide."document"->'${field}' AS "f${at}"`)
    : [`wide."document"`];
  return {
    fields: few ? fields : null,
    sql:
      `SELECT ${[`wide."id"`, ...wanted].join(", ")} FROM ` +
      `(SELECT "id", row_number() OVER (ORDER BY ${order}) AS place FROM "${table}" WHERE ${where.sql} ORDER BY place LIMIT ? OFFSET ?) AS page ` +
      `JOIN "${table}" AS wide USING ("id") ORDER BY page.place`,
    params: [...where.params, page.take, page.skip],
  };
}
