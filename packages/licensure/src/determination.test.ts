import { expect, it } from "vitest";
import { determinationTermProblem } from "./determination";

it.each([
  ["2026-11-23", "2026-11-23", null],
  ["2027-11-23", "2026-11-23", null],
  ["2027-11-24", "2026-11-23", "one year"],
  ["2026-11-22", "2026-11-23", "over"],
  ["2027-02-30", "2026-11-23", "Enter"],
  ["", "2026-11-23", "Enter"],
  // From a leap day: the day itself does not exist a year on, the one before it does.
  ["2029-02-28", "2028-02-29", null],
  ["2029-03-01", "2028-02-29", "one year"],
])("a finding until %s, on %s: %s", (expiresOn, today, problem) => {
  const said = determinationTermProblem(expiresOn, today);
  if (problem === null) expect(said).toBeNull();
  else expect(said).toContain(problem);
});
