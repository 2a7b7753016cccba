import { describe, expect, it } from "vitest";
import { privateContentSecurityPolicy } from "./content-security-policy";

const directives = (policy: string) =>
  new Map(policy.split("; ").map((part) => [part.split(" ")[0], part]));

describe("policy of the private pages", () => {
  it("runs nothing inline without the nonce of the answer", () => {
    const policy = privateContentSecurityPolicy("abc", false);
    expect(policy).not.toContain("unsafe");
    expect(directives(policy).get("script-src")).toContain("'nonce-abc'");
    expect(directives(policy).get("script-src")).toContain("'strict-dynamic'");
    expect(directives(policy).get("form-action")).toBe("form-action 'self'");
    expect(directives(policy).get("frame-ancestors")).toBe("frame-ancestors 'none'");
  });
});
