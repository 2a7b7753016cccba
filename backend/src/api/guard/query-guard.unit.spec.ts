import { isCalendarInstant } from "./calendar-instant";
import { refuseQuery } from "./query-guard";

describe("refuseQuery", () => {
  it.each([
    "limit=20&offset=40",
    "created_at[$gte]=2026-01-31T10:00:00.000Z&order=-created_at",
    "created_at[$exists]=true",
    "fields=id,*variants.calculated_price,%2Btags",
    "q=constructor",
    "title=the+prototype",
    "id[]=a&id[]=b",
  ])("lets %s through", (query) => {
    expect(refuseQuery(query, 100)).toBeNull();
  });

  it.each([
    ["limit=101", "limit"],
    ["limit=", "limit"],
    ["limit[0]=1", "limit"],
    ["offset=-1", "offset"],
    ["offset=1e3", "offset"],
    ["offset=9999999", "offset"],
    ["created_at[$gt]=yesterday", "created_at"],
    ["$or[0][updated_at]=1", "updated_at"],
    ["created_at[$re]=2026-01-31", "created_at"],
    ["fields=%5F_proto__.x", "fields"],
    ["a.__proto__=1", "query"],
    ["q=a%00b", "query"],
  ])("turns %s away at %s", (query, field) => {
    expect(refuseQuery(query, 100)).toMatchObject({ code: "invalid_query", field });
  });
});

describe("isCalendarInstant", () => {
  it.each(["2024-02-29", "2026-12-31T23:59:59Z", "2026-01-01T00:00:00.123+05:30"])("%s", (text) => {
    expect(isCalendarInstant(text)).toBe(true);
  });
  it.each(["2026-02-29", "2026-13-01", "26-01-01", "9999999999999999", "", "2026-01-01T25:00Z"])(
    "not %s",
    (text) => {
      expect(isCalendarInstant(text)).toBe(false);
    },
  );
});
