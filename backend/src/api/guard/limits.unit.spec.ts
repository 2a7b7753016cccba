import { accountLimits, callerLimits } from "./limits";

const names = (method: string, path: string, query = {}) =>
  callerLimits({ method, path, query }).map(({ name }) => name);

describe("limits", () => {
  it("count what is costly or can be guessed", () => {
    expect(names("POST", "/auth/customer/emailpass")).toEqual(["auth"]);
    expect(names("POST", "/auth/customer/emailpass/reset-password")).toEqual(["auth", "reset"]);
    expect(names("POST", "/auth/verification/request")).toEqual(["auth", "verification"]);
    expect(names("POST", "/auth/mfa/challenges/x/verify")).toEqual(["auth", "verification"]);
    expect(names("POST", "/store/credentials")).toEqual(["credential"]);
    expect(names("POST", "/store/search")).toEqual(["search"]);
    expect(names("POST", "/store/license-draft")).toEqual(["draft"]);
    expect(names("POST", "/store/evidence")).toEqual(["credential"]);
  });

  it("count searches of every list that takes words, and Medusa's own lists without any", () => {
    for (const list of ["products", "product-variants", "product-categories", "collections"]) {
      expect(names("GET", `/store/${list}`, { q: "needle" })).toEqual(["search", "list"]);
      expect(names("GET", `/store/${list}`)).toEqual(["list"]);
    }
    for (const list of ["catalog", "articles"]) {
      expect(names("GET", `/store/${list}`, { q: "needle" })).toEqual(["search"]);
    }
  });

  it("count questions that are answered while someone types", () => {
    for (const route of ["suggestions", "results"]) {
      expect(names("GET", `/store/${route}`, { q: "0.20x30" })).toEqual(["question"]);
    }
  });

  it("let reading alone", () => {
    expect(names("GET", "/store/catalog")).toEqual([]);
    expect(names("GET", "/store/products/prod_1")).toEqual([]);
    expect(names("GET", "/store/credentials")).toEqual([]);
  });

  it("count guesses at one account by address and by all together", () => {
    const asked = { method: "POST", path: "/auth/user/emailpass", query: {} };
    const found = accountLimits(asked, { email: " Owner@Shop.example " });
    expect(found.map(({ name, account, ofCaller }) => [name, account, ofCaller])).toEqual([
      ["guess", "owner@shop.example", true],
      ["guess-at", "owner@shop.example", false],
    ]);
  });

  it("bound the sizes one address waits for, and who asks for how many", () => {
    const path = "/store/back-in-stock";
    expect(names("POST", path)).toEqual(["back-in-stock"]);
    expect(names("POST", `${path}/stop`)).toEqual(["back-in-stock-stop"]);
    expect(accountLimits({ method: "POST", path, query: {} }, { email: "A@b.co" })).toMatchObject([
      { name: "back-in-stock-of", account: "a@b.co", ofCaller: false },
    ]);
  });

  it("send few mails to one address, whoever asks", () => {
    const asked = { method: "POST", path: "/auth/customer/emailpass/reset-password", query: {} };
    expect(accountLimits(asked, { identifier: "a@b.co" })).toMatchObject([
      { name: "reset-of", account: "a@b.co", ofCaller: false },
    ]);
    expect(accountLimits({ ...asked, method: "GET" }, {})).toEqual([]);
    expect(accountLimits(asked, null)).toHaveLength(1);
  });

  it("count guesses at codes, by whatever path they are tried", () => {
    const tried = (path: string, body: unknown) =>
      accountLimits({ method: "POST", path, query: {} }, body).map(({ name }) => name);
    for (const path of ["/store/carts/cart_1/promotion", "/store/carts/cart_1/promotions"]) {
      expect(tried(path, { code: "A" })).toEqual(["promotion"]);
    }
    for (const path of ["/store/carts", "/store/carts/cart_1"]) {
      expect(tried(path, { promo_codes: ["A"] })).toEqual(["promotion"]);
      expect(tried(path, { email: "a@b.co" })).toEqual([]);
    }
  });
});
