import { makeOffToken, readOffToken } from "./off-link";

const token = makeOffToken("cus_1", "order_cleared");

describe("the link at the foot of an optional mail", () => {
  it("says whose mail of which kind it is about", () => {
    expect(readOffToken(token)).toEqual({ customerId: "cus_1", kind: "order_cleared" });
  });

  it("is nothing once it was changed, or was signed for something else", () => {
    const [first = "", second = ""] = token.split(".");
    const other = Buffer.from("cus_2:order_cleared").toString("base64url");
    for (const changed of [
      `${other}.${second}`,
      `${first}.${second.slice(1)}A`,
      `${first}.`,
      `${token}.x`,
      first,
      "",
      "%00",
    ]) {
      expect(readOffToken(changed)).toBeNull();
    }
  });
});
