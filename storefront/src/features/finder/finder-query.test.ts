import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFinderQuery } from "./finder-query";

describe("the finder's address", () => {
  it("asks nothing before anything was sent", () => {
    expect(readFinderQuery({})).toMatchObject({ question: null, errors: {} });
  });
  it("is a question once it is whole", () => {
    const asked = readFinderQuery({ region: "thigh", depth: "22,5", experience: "practiced" });
    expect(asked.question).toEqual({ region: "thigh", depthMm: 22.5, experience: "practiced" });
    expect(readFinderQuery({ region: "hip", depth: "30" }).question?.experience).toBe("learning");
  });
  it.each([
    [{ region: "thigh", depth: "" }, ["depth"]],
    [{ region: "thigh", depth: "0" }, ["depth"]],
    [{ region: "thigh", depth: "999" }, ["depth"]],
    [{ region: "thigh", depth: "-5" }, ["depth"]],
    [{ region: "thigh", depth: "1e1" }, ["depth"]],
    [{ region: "__proto__", depth: "20" }, ["region"]],
    [{ region: "", depth: "\u0000" }, ["region", "depth"]],
  ])("%j is answered at its fields", (params, fields) => {
    const { errors, question } = readFinderQuery(params);
    expect(Object.keys(errors)).toEqual(fields);
    expect(question).toBeNull();
  });
  it("reads anything", () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(
      fc.property(value, value, value, (region, depth, experience) => {
        expect(readFinderQuery({ region, depth, experience }).typed.region.length).toBeLessThan(41);
      }),
    );
  });
});
