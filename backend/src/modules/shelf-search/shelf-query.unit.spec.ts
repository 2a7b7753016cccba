import type { SearchTypes } from "@medusajs/framework/types";
import type { Column } from "./columns";
import { conditionOf, countsSql, orderOf, pageSql } from "./shelf-query";

const columns = new Map<string, Column>([
  ["status", { name: "on_status", type: "text" }],
  ["sellable", { name: "on_sellable", type: "boolean" }],
  ["price_cents", { name: "on_price_cents", type: "float8" }],
  ["tokens", { name: "on_tokens", type: "jsonb" }],
]);
const condition = (filters: object) => conditionOf(filters as SearchTypes.SearchFilters, columns);

describe("a condition in columns", () => {
  it("means all of its fields, and any of a field's values", () => {
    expect(condition({ status: "published", sellable: true, tokens: ["a", "b"] })).toEqual({
      sql: `("on_status" = ? AND "on_sellable" = ? AND ("on_tokens" @> ?::jsonb OR "on_tokens" @> ?::jsonb))`,
      params: ["published", true, '["a"]', '["b"]'],
    });
    expect(
      condition({ $and: [{ price_cents: { $gte: 1, $lte: 9 } }, { $or: [{ status: "a" }] }] }),
    ).toEqual({
      sql: `(("on_price_cents" >= ? AND "on_price_cents" <= ?) AND "on_status" = ?)`,
      params: [1, 9, "a"],
    });
  });

  it("lets nothing through where no value is allowed, and all where nothing is asked", () => {
    expect(condition({ status: [] })).toEqual({ sql: "FALSE", params: [] });
    expect(condition({})).toEqual({ sql: "TRUE", params: [] });
  });

  it.each<[string, object]>([
    ["a field without a column", { title: "x" }],
    ["one such field beside others", { $and: [{ status: "a" }, { $or: [{ title: "x" }] }] }],
    ["an operator that it does not know", { status: { $like: "p%" } }],
    ["a negation", { $not: { status: "draft" } }],
    ["a null", { status: null }],
    ["another type", { price_cents: "1" }],
    ["no number", { price_cents: { $gte: Number.NaN } }],
  ])("is not given for %s", (_what, filters) => {
    expect(condition(filters)).toBeNull();
  });
});

describe("order, counts and page", () => {
  it("end every order in the id, and know no other columns", () => {
    expect(orderOf({ price_cents: "DESC" }, columns)).toBe(
      `"on_price_cents" DESC NULLS LAST, "id" ASC`,
    );
    expect(orderOf(undefined, columns)).toBe(`"id" ASC`);
    expect(orderOf({ _score: "DESC" }, columns)).toBeNull();
    expect(orderOf({ tokens: "ASC" }, columns)).toBeNull();
  });

  it("count everything in one statement, and nothing without a column", () => {
    const where = { sql: "TRUE", params: [] };
    const counts = countsSql(
      "t",
      where,
      [
        { field: "tokens", type: "value" },
        { field: "price_cents", type: "stats" },
      ],
      columns,
    );
    expect(counts?.sql.match(/FROM "t"/g)).toHaveLength(1);
    expect(countsSql("t", where, [{ field: "title", type: "value" }], columns)).toBeNull();
    expect(countsSql("t", where, [{ field: "status", type: "stats" }], columns)).toBeNull();
  });

  it("read few fields by their place and many as a whole", () => {
    const where = { sql: "TRUE", params: [7] };
    const page = pageSql("t", where, `"id" ASC`, ["card"], { take: 24, skip: 48 });
    expect(page.fields).toEqual(["card"]);
    expect(page.params).toEqual([7, 24, 48]);
    expect(page.sql).toContain(`wide."document"->'card'`);
    for (const fields of [["it's"], Array.from({ length: 9 }, (_, at) => `f${at}`)]) {
      const whole = pageSql("t", where, `"id" ASC`, fields, { take: 1, skip: 0 });
      expect(whole.fields).toBeNull();
      expect(whole.sql).not.toContain("->");
    }
  });
});
