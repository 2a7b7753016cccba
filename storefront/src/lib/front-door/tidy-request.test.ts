import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Arrival, answersToItsQuery, askedSizesHeader, tidyRequest } from "./tidy-request";

function tidied(url: string, headers: Arrival["headers"] = {}, method = "GET"): Arrival {
  const arrival = { method, url, headers: { ...headers } };
  tidyRequest(arrival);
  return arrival;
}
const urlOf = (...of: Parameters<typeof tidied>) => tidied(...of).url;

describe("the address of a request", () => {
  it("comes to a page that is kept without its query", () => {
    expect(urlOf("/products/box?x=probe")).toBe("/products/box");
    expect(urlOf("/?utm_source=mail&email=a%40b.c")).toBe("/");
    expect(urlOf("/learn?")).toBe("/learn");
    expect(urlOf("/state-rules/TX?x=1", {}, "HEAD")).toBe("/state-rules/TX");
    expect(urlOf("//products/box?x=1")).toBe("//products/box");
  });

  it("keeps its query where a page answers to it, and where something is posted", () => {
    for (const url of ["/needles?line=a", "/api/suggestions?q=a", "/account/orders?page=2"])
      expect(urlOf(url)).toBe(url);
    expect(urlOf("/state-rules/look-up?state=TX")).toBe("/state-rules/look-up?state=TX");
    expect(urlOf("/products/box?x=1", {}, "POST")).toBe("/products/box?x=1");
  });

  it("keeps what Next checks a router's request by, and nothing else of it", () => {
    expect(urlOf("/products/box?x=1&_rsc=a%26b", { rsc: "1" })).toBe("/products/box?_rsc=a%26b");
    expect(urlOf("/products/box?_rsc=probe")).toBe("/products/box");
  });

  it("leaves the sizes of a link to the proxy, which alone may say them", () => {
    const asked = tidied("/products/box?sizes=0.20x30%3A2&ref=a");
    expect(asked.url).toBe("/products/box");
    expect(asked.headers[askedSizesHeader]).toBe("?sizes=0.20x30%3A2&ref=a");
    expect(tidied("/products/box", { [askedSizesHeader]: "?size=a" }).headers).toEqual({});
  });

  it("that cannot be read, or is absurdly long, is that of no page", () => {
    for (const url of [
      "/learn/%ff",
      "/products/%",
      "/account/mail/off/%E0%A4%A?x=1",
      `/products/${"a".repeat(201)}`,
      `/learn/${"%E2%82%AC".repeat(67)}`,
      `/order${"/a".repeat(1_000)}`,
    ])
      expect(urlOf(url)).toBe("/no-such-page");
    expect(urlOf(`/account/mail/off/${"a".repeat(600)}`)).toMatch(/a{600}$/);
  });

  it("that goes a way round, as no browser sends one, is that of no page", () => {
    for (const url of [
      "/api/../products/box?x=probe",
      "/_next/./../products/box?x=probe",
      "/needles/%2e%2e/products/box?x=probe",
      "/needles/%2E./products/box?x=probe",
      "/needles/..%2fproducts/box?x=probe",
      "/needles\\..\\products\\box?x=probe",
      "/products/box#?x=probe",
      "http://probe.example/products/box?x=probe",
      "*",
    ])
      expect(urlOf(url)).toBe("/no-such-page");
    expect(urlOf("/needles?q=a/../b%5C#c")).toBe("/needles?q=a/../b%5C#c");
  });

  it("may be in any letters", () => {
    expect(urlOf("/learn/caf%C3%A9")).toBe("/learn/caf%C3%A9");
  });
});

describe("a form whose parts cannot be told apart", () => {
  const posted = (type: string, url = "/account/sign-in?a=b") =>
    urlOf(url, { "content-type": type }, "POST");

  it("is led to a refusal", () => {
    for (const type of [
      "multipart/form-data",
      "Multipart/Form-Data; charset=utf-8",
      "multipart/form-data; boundary=",
      'multipart/form-data; boundary=""',
    ])
      expect(posted(type), type).toBe("/api/unreadable-form");
  });

  it("is nothing that a browser sends, and none of a route that reads it itself", () => {
    for (const type of [
      "multipart/form-data; boundary=----WebKitFormBoundaryAbC",
      'multipart/form-data; charset=utf-8; boundary="a b"',
      "application/x-www-form-urlencoded",
      "text/plain;charset=UTF-8",
    ])
      expect(posted(type), type).toBe("/account/sign-in?a=b");
    expect(posted("multipart/form-data", "/api/evidence")).toBe("/api/evidence");
  });
});

describe("the headers of a request", () => {
  it("bring no nonce along, nor anything else that only the proxy sets", () => {
    const { headers } = tidied("/learn", {
      "content-security-policy": "script-src 'nonce-a'",
      "content-security-policy-report-only": "script-src 'nonce-a'",
      "x-nonce": "a",
      accept: "text/html",
    });
    expect(headers).toEqual({ accept: "text/html" });
  });

  it("hold a router's state only where Next can read it", () => {
    const name = "next-router-state-tree";
    for (const state of ["%ff", "{", "null", "[]", '["",{"children":1}]', "a".repeat(50_000)])
      expect(tidied("/needles", { [name]: state }).headers).toEqual({});
    const state = encodeURIComponent('["",{"children":["__PAGE__",{}]},null,null,16]');
    expect(tidied("/needles", { [name]: state }).headers[name]).toBe(state);
  });
});

it("every page that reads its query is let keep it", () => {
  const app = fileURLToPath(new URL("../../app/", import.meta.url));
  const readers = readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes(".test."))
    .filter((path) => readFileSync(join(app, path), "utf8").includes("searchParams"))
    .map((path) => path.replace(/\([^)]*\)\//g, ""));
  expect(readers.length).toBeGreaterThan(5);
  const kept = readers.filter((path) => !answersToItsQuery.includes(path.split("/")[0] ?? ""));
  expect(kept).toEqual(["state-rules/look-up/route.ts"]);
});
