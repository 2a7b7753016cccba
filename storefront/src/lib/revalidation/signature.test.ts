import { describe, expect, it } from "vitest";
import { isSignedBody, signBody } from "./signature";

const body = '{"tags":["catalog"]}';
const secret = "a-secret-of-thirty-two-characters";

describe("the webhook's signature", () => {
  it("is a plain HMAC-SHA256 in hex (known answer)", () => {
    // RFC 4231, test case 2.
    expect(signBody("what do ya want for nothing?", "Jefe")).toBe(
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    );
  });
  it("holds for the body it was made for", () => {
    expect(isSignedBody(body, signBody(body, secret), secret)).toBe(true);
    expect(isSignedBody(body, `sha256=${signBody(body, secret)}`, secret)).toBe(true);
  });
  it.each([null, "", "zz", "00", signBody(`${body} `, secret), signBody(body, "other")])(
    "does not hold for %s",
    (signature) => expect(isSignedBody(body, signature, secret)).toBe(false),
  );
  it("never holds under an empty secret", () => {
    expect(isSignedBody(body, signBody(body, ""), "")).toBe(false);
  });
});
