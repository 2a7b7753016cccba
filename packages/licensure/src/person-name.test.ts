import { describe, expect, it } from "vitest";
import { isSameName, nameWords } from "./person-name";

const maria = { first: "MARIA", middle: "ELENA", last: "SMITH-JONES" };

describe("names of a registry", () => {
  it.each([
    "Maria Elena Smith-Jones",
    "smith jones, maria",
    "María E. Smith Jones, DPT",
    "Maria Smith-Jones",
    "Dr. Maria Smith‑Jones PT",
  ])("takes %s for the same person", (typed) => {
    expect(isSameName(typed, maria)).toBe(true);
  });

  it.each(["Maria Paula Smith-Jones", "Maria Smith", "Mario Smith-Jones", "M. Smith-Jones", ""])(
    "does not take %s for her",
    (typed) => {
      expect(isSameName(typed, maria)).toBe(false);
    },
  );

  it("takes a middle name that the registry does not know", () => {
    expect(isSameName("Ana Lucía Ortiz", { first: "Ana", middle: "", last: "Ortiz" })).toBe(true);
  });

  it("takes nobody for a record without a name", () => {
    expect(isSameName("Ana Ortiz", { first: "", middle: "", last: "" })).toBe(false);
    expect(isSameName("Ana Ortiz", { first: "Ana", middle: "", last: "" })).toBe(false);
  });

  it("keeps words that are titles elsewhere when they are all there is", () => {
    expect(nameWords("Do Ms")).toEqual(["do", "ms"]);
    expect(isSameName("An Do", { first: "An", middle: "", last: "Do" })).toBe(true);
  });

  it("reads apostrophes and accents away", () => {
    expect(nameWords("Sinéad O’Neill-Núñez, PT, DPT")).toEqual(["sinead", "oneill", "nunez"]);
  });
});
