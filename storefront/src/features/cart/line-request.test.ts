import { describe, expect, it } from "vitest";
import { lineErrorsOf, readLineRequest } from "./line-request";

const form = (entries: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.set(name, value);
  return data;
};
const lines = (value: unknown) => readLineRequest(form({ lines: JSON.stringify(value) }));

describe("line request", () => {
  it("reads the size matrix", () => {
    expect(lines([{ variantId: "v1", quantity: 2 }])).toEqual({
      ok: true,
      body: { lines: [{ variantId: "v1", quantity: 2 }] },
    });
  });

  it("reads plain fields and leaves out the empty ones and zeros", () => {
    const read = readLineRequest(form({ "qty.v1": "3", "qty.v2": "", "qty.v3": "0", note: "9" }));
    expect(read).toEqual({ ok: true, body: { lines: [{ variantId: "v1", quantity: 3 }] } });
  });

  it.each([0.5, -1, 1000, "2", null])("puts a bad quantity (%s) at its own size", (quantity) => {
    const read = lines([
      { variantId: "good", quantity: 1 },
      { variantId: "bad", quantity },
    ]);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(Object.keys(read.failure.lineErrors)).toEqual(["bad"]);
    expect(read.failure.message).not.toBe("");
  });

  it.each(["not json", "{}", "[]", "[null]", '[{"variantId":7,"quantity":1}]'])(
    "answers %s with a sentence",
    (text) => {
      const read = readLineRequest(form({ lines: text }));
      expect(read.ok ? "" : read.failure.message).not.toBe("");
    },
  );

  it("asks for a size when a form holds none", () => {
    const read = readLineRequest(form({ "qty.v1": "" }));
    expect(read.ok ? "" : read.failure.message).toBe("Choose at least one size.");
  });

  it("brings the backend's line errors to their variants", () => {
    const body = { lines: [1, 2].map((n) => ({ variantId: `v${n}`, quantity: 1 })) };
    expect(
      lineErrorsOf(body, { "lines.1.variantId": "Gone.", "lines.9.variantId": "?", email: "?" }),
    ).toEqual({ v2: "Gone." });
  });
});
