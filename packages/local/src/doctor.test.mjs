import { expect, test } from "vitest";
import { readFindings } from "./doctor.mjs";
import { sum } from "./tally.mjs";

test("counts every check of the doctor, and no other line", () => {
  const { lines, tallies } = readFindings(
    [
      "info: starting",
      "DOCTOR ok     audit-chain: whole (4 looked at, 0 broken)",
      "DOCTOR BROKEN held-orders-not-captured: none (2 looked at, 1 broken)",
      "DOCTOR          capt_1 (while license hold was open)",
      "error: the store is not well",
    ].join("\n"),
  );
  expect(lines).toHaveLength(3);
  expect(sum(tallies)).toMatchObject({ passed: 1, failed: 1 });
  expect(sum(tallies).failures[0]).toContain("held-orders-not-captured");
});
