import { describe, expect, it } from "vitest";
import { synonymGroups, synonymsIn } from "./synonyms";

describe("synonyms", () => {
  it.each([
    ["APS Superficial/Fascia Dry Needles", ["acupuncture needle", "fascial", "myofascial"]],
    ["Sharps container", ["sharps box", "needle disposal"]],
    ["Alcohol prep pads", ["alcohol wipe", "alcohol swab"]],
    ["Nitrile exam gloves", ["hand protection"]],
    ["Electrostimulation clip set", ["e-stim", "estim"]],
    ["Trigger point wall chart", ["poster"]],
  ])("find %s by other words too", (text, expected) => {
    expect(synonymsIn(text)).toEqual(expect.arrayContaining(expected));
  });

  it("do not repeat what the text says, and know nothing of strangers", () => {
    expect(synonymsIn("Sharps containers")).not.toContain("sharps container");
    expect(synonymsIn("Finely ground")).toEqual([]);
    expect(synonymsIn("")).toEqual([]);
  });

  it("stand in the table once, in lower case", () => {
    const all = synonymGroups.flat();
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((phrase) => phrase !== phrase.toLowerCase())).toEqual([]);
  });
});
