import { createHmac } from "node:crypto";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { env } from "../src/env";
import { openSeededStore, type SeededStore } from "./support/seeded-store";
import { type Caller, caller, pick } from "./support/test-api";

jest.setTimeout(180_000);

/** The code an authenticator shows now for a secret in Base32; RFC 6238 with its usual numbers. */
function codeNow(secret: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret.replace(/=+$/, "")]
    .map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: SeededStore;
    beforeAll(async () => {
      store = await openSeededStore(getContainer(), api);
    });
    afterEach(() => jest.restoreAllMocks());

    const signIn = () => store.visitor.post("/auth/user/emailpass", store.admin);
    const withToken = (token: string): Caller => caller(api, { token });

    it("is the staff's choice unless the store requires it", async () => {
      const admin = withToken(pick(await signIn(), "token"));
      expect((await admin.get("/admin/orders")).status).toBe(200);
    });

    it("lets staff in with it alone where it is required, and lets them set it up", async () => {
      jest.replaceProperty(env, "staffMfa", "required");
      const before = withToken(pick(await signIn(), "token"));
      const refused = await before.get("/admin/orders");
      expect([refused.status, refused.code]).toEqual([403, "mfa_required"]);
      expect((await before.post("/admin/api-keys", { title: "a", type: "secret" })).code).toBe(
        "mfa_required",
      );
      expect((await before.get("/admin/users/me")).status).toBe(200);

      const begun = await before.post("/auth/mfa/factors", { provider: "totp" });
      const secret = pick(begun, "secret");
      const factorId = pick(begun, "mfa_factor.id");
      const verified = await before.post(`/auth/mfa/factors/${factorId}/verify`, {
        code: codeNow(secret),
      });
      expect(verified.status).toBe(200);
      // The old session has passed no second factor.
      expect((await before.get("/admin/orders")).code).toBe("mfa_required");

      const half = await signIn();
      expect(half.body.mfa_required).toBe(true);
      const halfway = withToken(pick(half, "token"));
      expect((await halfway.get("/admin/orders")).status).toBe(401);
      const challenge = `/auth/mfa/challenges/${pick(half, "mfa_challenge.id")}/verify`;
      expect((await halfway.post(challenge, { method: "totp", code: "000000" })).status).not.toBe(
        200,
      );
      const whole = await halfway.post(challenge, { method: "totp", code: codeNow(secret) });
      const after = withToken(pick(whole, "token"));
      expect((await after.get("/admin/orders")).status).toBe(200);
    });
  },
});
