import { eventGroupOf, isToldByImport } from "./import-events";

describe("the events of an import", () => {
  it("are known by their group, which no two batches share", () => {
    const [one, other] = [eventGroupOf("cimp_1"), eventGroupOf("cimp_1")];
    expect(one).not.toBe(other);
    expect(isToldByImport({ metadata: { eventGroupId: one } })).toBe(true);
  });

  it.each([[undefined], [null], [{}], [{ eventGroupId: "01JDXW0Q" }], [{ eventGroupId: 5 }]])(
    "leave those of others alone: %j",
    (metadata) => {
      expect(isToldByImport({ metadata })).toBe(false);
    },
  );
});
