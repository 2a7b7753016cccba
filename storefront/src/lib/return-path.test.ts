import { describe, expect, it } from "vitest";
import { returnPath } from "./return-path";

describe("return path", () => {
  it.each(["/checkout", "/order/order_01AB", "/account/licenses", "/needles/aps-superficial"])(
    "goes back to %s",
    (path) => expect(returnPath(path, "/account")).toBe(path),
  );

  it.each([
    "//evil.example",
    "/checkout//evil.example",
    "https://evil.example",
    "/\\evil.example",
    "/checkout?x=1",
    "/checkouts",
    "/api/shell",
    "javascript:alert(1)",
    "",
    null,
    ["/checkout"],
  ])("never goes to %s", (path) => expect(returnPath(path, "/account")).toBe("/account"));
});
