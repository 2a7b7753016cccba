import type { SearchTypes } from "@medusajs/framework/types";
import { projectDocument } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { PostgresSearchService } from "@medusajs/search-postgres/dist/services/postgres-search";
import { CATALOG_TABLE, type IndexPlan } from "@medusajs/search-postgres/dist/utils/plan";
import { KeptAnswers } from "../../memory/kept-answers";
import { addColumns, columnsOf } from "./columns";
import {
  type Columns,
  type Counting,
  type CountRow,
  conditionOf,
  countsSql,
  orderOf,
  pageSql,
  type Sql,
} from "./shelf-query";

type Query = SearchTypes.ProviderSearchQuery;
type Result = SearchTypes.SearchResult;
/** A physical index: where its rows are, and a state that every write changes. */
type Shelf = { table: string; state: string; plan: IndexPlan; columns: Columns };
type ShelfQuery = { where: Sql; order: string; counts: Sql | null; countings: Counting[] };

const stateRow = z.object({ table_name: z.string(), schema_hash: z.string(), state: z.string() });
const DEFAULT_TAKE = 20;

/**
 * Medusa's PostgreSQL search provider, with a column of its own for each field that is filtered,
 * sorted or counted by. Medusa's answers every question from one wide column that PostgreSQL keeps
 * out of line, and opens it once for each condition and each candidate. A question that the columns
 * cannot answer, as any with words in it, is answered Medusa's way.
 *
 * It rests on the protected parts of one exact version, which is pinned.
 */
export default class ShelfSearch extends PostgresSearchService {
  static override identifier = "search-shelf";

  private readonly plans = new Map<string, { plan: IndexPlan; columns: Columns }>();
  private readonly counts = new KeptAnswers<CountRow[]>();

  protected override async createDocumentTable(
    ...[table, plan, manager]: Parameters<PostgresSearchService["createDocumentTable"]>
  ): Promise<void> {
    await super.createDocumentTable(table, plan, manager);
    for (const statement of addColumns(table, columnsOf(plan))) await manager.execute(statement);
  }

  /** Called in the transaction of every write, and so gives the index a new state in it. */
  protected override async adjustDocumentCount(
    ...[name, delta, manager]: Parameters<PostgresSearchService["adjustDocumentCount"]>
  ): Promise<void> {
    await this.countAnew(`GREATEST("document_count" + ?, 0)`, delta, name, manager);
  }

  protected override async setDocumentCount(
    ...[name, count, manager]: Parameters<PostgresSearchService["setDocumentCount"]>
  ): Promise<void> {
    await this.countAnew("?", count, name, manager);
  }

  /** The time of a write is its state: later than the one before, whatever the clock does. */
  private async countAnew(
    expression: string,
    count: number,
    name: string,
    manager = this.manager_,
  ): Promise<void> {
    await manager.execute(
      `UPDATE "${CATALOG_TABLE}" SET "document_count" = ${expression},
       "updated_at" = GREATEST(clock_timestamp(), "updated_at" + interval '1 microsecond')
       WHERE "name" = ?`,
      [count, name],
    );
  }

  override async search(input: Query): Promise<Result> {
    const [result] = await this.searchMany([input]);
    return result ?? super.search(input);
  }

  override async searchMany(inputs: Query[]): Promise<Result[]> {
    const names = new Set(inputs.map(({ index }) => index.physical_name));
    const shelves = new Map(
      await Promise.all(
        [...names].map(async (name) => [name, await this.shelfOf(name)] as [string, Shelf]),
      ),
    );
    return Promise.all(
      inputs.map((input) => {
        const shelf = shelves.get(input.index.physical_name);
        const asked = shelf && shelfQuery(input, shelf);
        return asked ? this.readShelf(input, shelf, asked) : super.search(input);
      }),
    );
  }

  private async shelfOf(name: string): Promise<Shelf> {
    const rows = await this.manager_.execute(
      `SELECT "table_name", "schema_hash", "updated_at"::text AS state FROM "${CATALOG_TABLE}" WHERE "name" = ?`,
      [name],
    );
    const row = stateRow.safeParse(rows[0]);
    // Says which indexes there are.
    if (!row.success) return this.shelfOfCatalog(await this.retrieve(name));
    const key = `${name} ${row.data.schema_hash}`;
    const known = this.plans.get(key) ?? this.shelfOfCatalog(await this.retrieve(name));
    this.plans.set(key, known);
    const { table_name: table, state } = row.data;
    return { table, state: `${table} ${state}`, plan: known.plan, columns: known.columns };
  }

  private shelfOfCatalog({ table_name, plan }: { table_name: string; plan: IndexPlan }): Shelf {
    return { table: table_name, state: "", plan, columns: columnsOf(plan) };
  }

  private async readShelf(input: Query, shelf: Shelf, asked: ShelfQuery): Promise<Result> {
    const { skip, take } = pageOf(input);
    const page = pageSql(shelf.table, asked.where, asked.order, headsOf(input), { take, skip });
    const [rows, counted] = await Promise.all([
      take === 0 ? [] : this.manager_.execute(page.sql, page.params),
      asked.counts ? this.countOf(input.index.name, shelf.state, asked.counts) : null,
    ]);
    return {
      hits: rows.map((row: Record<string, unknown>) => ({
        id: String(row.id),
        document: projectDocument(
          page.fields
            ? Object.fromEntries(page.fields.map((field, at) => [field, row[`f${at}`]]))
            : (row.document as Record<string, unknown>),
          input.attributes_to_retrieve,
        ),
      })),
      facets: asked.countings.length > 0 ? facetsIn(counted ?? [], input) : undefined,
      metadata: { skip, take, count: totalIn(counted, input) },
    };
  }

  private countOf(index: string, state: string, { sql, params }: Sql): Promise<CountRow[]> {
    return this.counts.answer(index, state, JSON.stringify([sql, params]), () =>
      this.manager_.execute(sql, params),
    );
  }
}

const pageOf = ({ pagination }: Query) => ({
  skip: pagination?.skip ?? 0,
  take: pagination?.take ?? DEFAULT_TAKE,
});

/** The fields of a document that an answer is cut from. */
const headsOf = ({ attributes_to_retrieve: paths }: Query) => [
  ...new Set(paths.flatMap((path) => path.split(".").slice(0, 1))),
];

/** What a query asks of the columns; null when they cannot answer it. */
function shelfQuery(input: Query, { table, columns }: Shelf): ShelfQuery | null {
  const options = input.search_options ?? {};
  const { cursor, order } = input.pagination ?? {};
  const asksForMore =
    Boolean(input.q?.trim()) ||
    cursor !== undefined ||
    options.vector !== undefined ||
    options.min_score !== undefined ||
    options.include_score === true ||
    (options.locales ?? []).length > 0 ||
    (options.distinct ?? input.index.settings.distinct_attribute) !== undefined;
  if (asksForMore) return null;
  const where = conditionOf(input.filters ?? {}, columns);
  const orderBy = orderOf(order, columns);
  const countings = countingsOf(input);
  if (!where || !orderBy || !countings) return null;
  const isCounted = countings.length > 0 || options.count !== "none";
  const counts = isCounted ? countsSql(table, where, countings, columns) : null;
  return isCounted && !counts ? null : { where, order: orderBy, counts, countings };
}

/** The facets that are counted; null when one is of another kind. */
function countingsOf({ search_options }: Query): Counting[] | null {
  const countings: Counting[] = [];
  for (const facet of search_options?.facets ?? []) {
    const { field, type = "value", ...rest } = typeof facet === "string" ? { field: facet } : facet;
    if (type === "range" || ("query" in rest && rest.query)) return null;
    countings.push({ field, type });
  }
  return countings;
}

function totalIn(counted: CountRow[] | null, { search_options }: Query): number | null {
  if (search_options?.count === "none") return null;
  return counted?.find(({ facet }) => facet === null)?.count ?? null;
}

/** As Medusa's provider gives it, unless a query says otherwise. */
const VALUES = 10;

function facetsIn(
  counted: CountRow[],
  { search_options }: Query,
): Record<string, SearchTypes.SearchFacetResult> {
  const facets: Record<string, SearchTypes.SearchFacetResult> = {};
  for (const asked of search_options?.facets ?? []) {
    const facet = typeof asked === "string" ? { field: asked } : asked;
    const rows = counted.filter((row) => row.facet === facet.field);
    if (facet.type === "stats") {
      const { count = 0, min = null, max = null, sum = null } = rows[0] ?? {};
      facets[facet.field] = {
        type: "stats",
        ...{ count, min: min ?? 0, max: max ?? 0 },
        ...(sum === null || count === 0 ? {} : { sum, avg: sum / count }),
      };
    } else if (facet.type !== "range") {
      const values = rows.flatMap(({ value, count }) => (value === null ? [] : { value, count }));
      values.sort((a, b) =>
        facet.sort === "alpha" ? byValue(a, b) : b.count - a.count || byValue(a, b),
      );
      facets[facet.field] = { type: "value", values: values.slice(0, facet.limit ?? VALUES) };
    }
  }
  return facets;
}

const byValue = (a: { value: string }, b: { value: string }) =>
  a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
