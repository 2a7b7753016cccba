import { refusePath } from "./path-guard";
import { refuseSignIn } from "./sign-in-guard";

describe("ways to sign in", () => {
  it.each([
    ["POST", "/auth/customer/emailpass"],
    ["POST", "/auth/user/emailpass/register"],
    ["POST", "/auth/customer/emailpass/reset-password"],
    ["GET", "/auth/user/providers"],
    ["POST", "/auth/session"],
    ["DELETE", "/auth/session"],
    ["GET", "/auth/mfa/factors"],
    ["POST", "/auth/verification/confirm"],
    ["GET", "/store/products"],
  ])("lets %s %s be", (method, path) => {
    expect(refuseSignIn(method, path)).toBeNull();
  });

  it.each([
    ["POST", "/auth/anyone/emailpass"],
    ["POST", "/auth/Customer/emailpass"],
    ["POST", "/AUTH/anyone/emailpass/register"],
    ["GET", "/auth/customer/emailpass"],
    ["HEAD", "/auth/user/emailpass"],
    ["POST", "/auth/customer/emailpass/callback"],
    ["POST", "/auth/emailpass/user"],
  ])("turns %s %s away", (method, path) => {
    expect(refuseSignIn(method, path)).toMatchObject({ code: "not_found" });
  });

  it("knows no second spelling of a path", () => {
    expect(refusePath("/auth/customer/%65mailpass")).not.toBeNull();
    expect(refusePath("/%61dmin/orders")).not.toBeNull();
    expect(refusePath("/store/catalog/a%20b")).toBeNull();
    expect(refusePath("/store/catalog/%C3%A9")).toBeNull();
    expect(refusePath("/store/catalog/a%00b")).not.toBeNull();
  });
});
