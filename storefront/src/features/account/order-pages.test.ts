import { describe, expect, it } from "vitest";
import { orderPaging, readOrderPage } from "./order-pages";

describe("pages of orders", () => {
  it("reads the page of an address, and the first of everything else", () => {
    expect(["2", "17"].map(readOrderPage)).toEqual([2, 17]);
    for (const odd of [undefined, "", "0", "-1", "1e3", "two", "99999", ["2", "3"]]) {
      expect(readOrderPage(odd)).toBe(1);
    }
  });

  it("says which orders are shown and where the others are", () => {
    expect(orderPaging(1, 3)).toEqual({ words: "Orders 1 to 3 of 3", newer: null, older: null });
    expect(orderPaging(1, 60)).toEqual({ words: "Orders 1 to 25 of 60", newer: null, older: 2 });
    expect(orderPaging(3, 60)).toEqual({ words: "Orders 51 to 60 of 60", newer: 2, older: null });
    expect(orderPaging(2, 25)).toEqual({ words: null, newer: 1, older: null });
  });
});
