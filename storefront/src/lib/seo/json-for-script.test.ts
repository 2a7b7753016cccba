import { describe, expect, it } from "vitest";
import { jsonForScript } from "./json-for-script";

describe("data inside a script element", () => {
  it.each([
    "</script><img src=x>",
    "<!--<script>",
    "]]>",
    "&lt;",
    "a\u2028b\u2029c",
    "\u0000",
    '"\\',
  ])("holds %j, and nothing of it can end the element", (text) => {
    const json = jsonForScript({ name: text });
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual({ name: text });
  });
});
