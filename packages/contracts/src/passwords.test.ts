import { describe, expect, it } from "vitest";
import { passwordProblem } from "./passwords";

const email = "robin.clinic@example.com";

describe("passwords", () => {
  it.each([
    "robin.clinic@example.com",
    "Robin.Clinic@Example.com1",
    "robinclinic1",
    "RobinClinic!!",
  ])("does not take the address: %s", (password) => {
    expect(passwordProblem(password, email)).toMatch(/e-mail address/);
  });

  it.each([
    "Password123!",
    "P@ssw0rd2026",
    "qwertyuiop",
    "1234567890",
    "aaaaaaaaaaaa",
    "needlepoint1",
  ])("does not take what everybody tries: %s", (password) => {
    expect(passwordProblem(password, email)).toMatch(/first that anyone tries/);
  });

  it.each([
    "correct-horse-battery",
    "a long enough password",
    "walks-the-aisle-0-lx3k",
    "Tübingen 1477!",
  ])("takes %s", (password) => {
    expect(passwordProblem(password, email)).toBeNull();
    expect(passwordProblem(password, null)).toBeNull();
  });

  it("does not mind a name of one or two letters", () => {
    expect(passwordProblem("a-quiet-river", "a@example.com")).toBeNull();
  });
});
