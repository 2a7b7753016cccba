import { refuseTarget, splitTarget } from "./request-target";

describe("refuseTarget", () => {
  it.each([
    "/store/products?limit=20&q=?",
    "/store/regions?locale=en-US",
    "/store/catalog/a%20b",
    "/admin/orders?created_at[$gte]=2026-01-31&fields=*items,-metadata",
    "/app/orders/order_1?x=a#",
    "/",
  ])("lets %s through", (target) => {
    expect(refuseTarget(target)).toBeNull();
  });

  it.each([
    "http://host/auth/customer/emailpass",
    "/auth/customer/emailpass#",
    "/admin/products/x#/variants/y/inventory-items",
    "/auth\\customer\\emailpass",
    "/admin/licenses/%ff",
    "/auth/customer/%65mailpass",
    "*",
    "",
    "/store/regions?locale=en&locale=de",
    "/store/regions?locale[]=en",
  ])("turns %s away", (target) => {
    expect(refuseTarget(target)).not.toBeNull();
  });
});

describe("splitTarget", () => {
  it("divides at the first question mark alone", () => {
    expect(splitTarget("/a?b=?&c=1")).toEqual({ path: "/a", rawQuery: "b=?&c=1" });
    expect(splitTarget("/a")).toEqual({ path: "/a", rawQuery: "" });
  });
});
