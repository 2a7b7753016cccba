import { describe, expect, it } from "vitest";
import { refusedForm, typedValues, untouchedForm } from "./form-state";

const form = (entries: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

describe("form state", () => {
  it("shows again what was typed, and never a password nor React's own fields", () => {
    const typed = typedValues(
      form([
        ["$ACTION_ID_1", ""],
        ["email", "a@b.example"],
        ["password", "secret word"],
        ["newPassword", "secret word"],
      ]),
    );
    expect(typed).toEqual({ email: "a@b.example" });
  });

  it("lists errors in the order of the form", () => {
    const state = refusedForm(
      untouchedForm,
      form([
        ["email", ""],
        ["firstName", ""],
        ["password", ""],
      ]),
      { errors: { elsewhere: "4", password: "3", email: "1", firstName: "2" } },
    );
    expect(Object.values(state.errors)).toEqual(["1", "2", "3", "4"]);
    expect(state.status).toBe("invalid");
    expect(state.attempt).toBe(1);
  });
});
