import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import type { RegistryFindingView } from "@needlepoint/contracts/registry";
import { env } from "../src/env";
import askRegistryAgain from "../src/jobs/ask-registry-again";
import { LICENSURE } from "../src/modules/licensure";
import type LicensureService from "../src/modules/licensure/service";
import { NpiRegistry } from "../src/modules/licensure/verifiers/npi-registry";
import { renewedCredential } from "../src/workflows/licensure/registry-renewal";
import {
  approve,
  type Buyer,
  inYears,
  openStore,
  placeOrder,
  signUp,
  type TestStore,
} from "./support/licensing-store";
import { npi, RegistryStandIn } from "./support/registry-stand-in";
import { pick } from "./support/test-api";

jest.setTimeout(180_000);

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    const standIn = new RegistryStandIn();
    beforeAll(async () => {
      await standIn.open();
      store = await openStore(getContainer(), api);
    });
    afterAll(() => standIn.close());

    const licensure = () => getContainer().resolve<LicensureService>(LICENSURE);
    async function submit(buyer: Buyer, about: Record<string, unknown>): Promise<string> {
      const submitted = await buyer.post("/store/credentials", {
        kind: "state-license",
        profession: "PT",
        jurisdiction: "TX",
        number: "1284417",
        nameOnLicense: "Sample Practitioner",
        expiresOn: inYears(5),
        ...about,
      });
      return pick(submitted, "credential.id");
    }
    /** What the subscriber found, once it has. */
    async function found(credentialId: string): Promise<RegistryFindingView> {
      for (;;) {
        const review = await store.admin.get(`/admin/licenses/${credentialId}`);
        const finding = pick<RegistryFindingView>(review, "license.registry");
        if (finding.outcome !== "not-asked") return finding;
      }
    }
    const rowOf = (id: string) => licensure().retrieveCredential(id);
    const statusOf = async (buyer: Buyer, id: string) => {
      const own = pick<{ id: string; status: string }[]>(
        await buyer.get("/store/credentials"),
        "credentials",
      );
      return own.find((one) => one.id === id)?.status;
    };

    it("looks up what is submitted, and a full match still clears nothing", async () => {
      const buyer = await signUp(api, store, "match@test.needlepoint.example");
      const id = await submit(buyer, { npi: npi.match });
      const orderId = await placeOrder(store, buyer, { variantIds: [store.variants.needle] });
      const finding = await found(id);
      expect(finding.outcome).toBe("match");
      expect(finding.fields.map(({ verdict }) => verdict)).toEqual(Array(5).fill("match"));
      expect(await statusOf(buyer, id)).toBe("submitted");
      const order = await buyer.get(`/store/account/orders/${orderId}`);
      expect(pick(order, "order.progress")).toBe("in_review");
    });

    it.each([
      ["wrongName", "mismatch", "name"],
      ["otherTaxonomy", "mismatch", "profession"],
      ["inactive", "mismatch", "record"],
      ["organization", "mismatch", "record"],
      ["otherState", "mismatch", "state"],
      ["unknown", "absent", "name"],
    ] as const)("tells a reviewer of %s, and clears nothing", async (which, outcome, field) => {
      const buyer = await signUp(api, store, `${which.toLowerCase()}@test.needlepoint.example`);
      const id = await submit(buyer, { npi: npi[which] });
      const finding = await found(id);
      expect(finding.outcome).toBe(outcome);
      expect(finding.fields.find((one) => one.field === field)?.verdict).toBe(outcome);
      expect(await statusOf(buyer, id)).toBe("submitted");
    });

    it("takes a former name and says so", async () => {
      const buyer = await signUp(api, store, "former@test.needlepoint.example");
      const finding = await found(await submit(buyer, { npi: npi.otherName }));
      expect(finding.outcome).toBe("match");
      expect(finding.fields.find(({ field }) => field === "name")).toMatchObject({
        otherName: true,
      });
    });

    it("waits for no registry: nonsense, errors and silence are no answer, asked for again later", async () => {
      const buyer = await signUp(api, store, "away@test.needlepoint.example");
      const begun = Date.now();
      const id = await submit(buyer, { npi: npi.timeout });
      expect(Date.now() - begun).toBeLessThan(3_000);
      expect((await found(id)).outcome).toBe("unavailable");
      expect(await statusOf(buyer, id)).toBe("submitted");
      // While it is left alone, everything is unavailable, and nothing is asked.
      const again = await store.admin.post(`/admin/licenses/${id}/registry`);
      expect(pick(again, "license.registry.outcome")).toBe("unavailable");
      const kept = () =>
        licensure().listRegistryFindings({ credential_id: id }, { order: { checked_at: "ASC" } });
      const before = await kept();
      await askRegistryAgain(getContainer());
      await askRegistryAgain(getContainer());
      // A registry that is away for weeks fills neither the findings nor the log, which only grows.
      const after = await kept();
      expect(after.map((finding) => finding.id)).toEqual(before.map((finding) => finding.id));
      expect(after).toHaveLength(2);
      expect(momentOf(after[1])).toBeGreaterThan(momentOf(before[1]));
      const told = { action: "registry.checked", subject_id: id };
      expect(await licensure().listAuditEntries(told)).toHaveLength(2);
    });

    it("asks again about whoever waits longest, and about no more once the registry is away", async () => {
      const buyer = await signUp(api, store, "turns@test.needlepoint.example");
      const ids = [];
      for (const number of ["T-1001", "T-1002"]) {
        ids.push(await submit(buyer, { number, npi: npi.timeout }));
      }
      for (const id of ids) await found(id);
      const checkedAt = async (id = "") =>
        momentOf((await licensure().listRegistryFindings({ credential_id: id }))[0]);
      const [first, second] = ids;
      const before = { first: await checkedAt(first), second: await checkedAt(second) };
      await askRegistryAgain(getContainer());
      expect(await checkedAt(first)).toBeGreaterThan(before.first);
      expect(await checkedAt(second)).toBe(before.second);
      await askRegistryAgain(getContainer());
      expect(await checkedAt(second)).toBeGreaterThan(before.second);
    });

    it("asks nothing without a number, and says so", async () => {
      const buyer = await signUp(api, store, "without@test.needlepoint.example");
      const id = await submit(buyer, {});
      const answer = await store.admin.post(`/admin/licenses/${id}/registry`);
      expect(pick(answer, "license.registry.outcome")).toBe("not-asked");
      expect((await store.admin.post("/admin/licenses/none_such/registry")).status).toBe(404);
    });

    it("flags one license number on two accounts, to the reviewer alone", async () => {
      const one = await signUp(api, store, "one@test.needlepoint.example");
      const two = await signUp(api, store, "two@test.needlepoint.example");
      const three = await signUp(api, store, "three@test.needlepoint.example");
      const first = await submit(one, { number: "PT-55 443" });
      const second = await submit(two, { number: "pt55443" });
      await submit(three, { number: "PT-55 443", jurisdiction: "FL" });
      const review = await store.admin.get(`/admin/licenses/${second}`);
      expect(pick(review, "license.duplicates")).toEqual([
        { credentialId: first, customerId: one.id, email: one.email, status: "submitted" },
      ]);
      const own = await two.get("/store/credentials");
      expect(JSON.stringify(own.body)).not.toContain(one.id);
      await submit(one, { number: "PT-55 443", expiresOn: inYears(6) });
      const renewed = await store.admin.get(`/admin/licenses/${first}`);
      expect(pick<unknown[]>(renewed, "license.duplicates")).toHaveLength(1);
    });

    it("keeps verdicts in the audit log, and no names", async () => {
      const buyer = await signUp(api, store, "audited@test.needlepoint.example");
      const id = await submit(buyer, { npi: npi.wrongName });
      await store.admin.post(`/admin/licenses/${id}/registry`);
      const [entry] = await licensure().listAuditEntries({
        action: "registry.checked",
        subject_id: id,
      });
      expect(entry?.details).toHaveProperty("verdicts");
      expect(JSON.stringify(entry)).not.toMatch(/Practitioner|CLINICIAN|1284417/i);
    });

    it("would renew only what a person verified, under the same name and number", async () => {
      const buyer = await signUp(api, store, "renews@test.needlepoint.example");
      const first = await submit(buyer, {});
      const second = await submit(buyer, { npi: npi.match, expiresOn: "2032-03-31" });
      const row = () => rowOf(second);
      expect(await renewedCredential(getContainer(), await row())).toBeNull();
      await approve(store, first);
      expect((await renewedCredential(getContainer(), await row()))?.id).toBe(first);
      const renamed = { ...(await row()), name_on_license: "Another Clinician" };
      expect(await renewedCredential(getContainer(), renamed)).toBeNull();
      const older = { ...(await row()), expires_on: inYears(4) };
      expect(await renewedCredential(getContainer(), older)).toBeNull();
      const seeded = await licensure().updateCredentials({ id: first, decided_by: "system:seed" });
      expect(seeded.status).toBe("verified");
      expect(await renewedCredential(getContainer(), await row())).toBeNull();
      // The shop has not switched it on: the match above renewed nothing.
      expect((await row()).status).toBe("submitted");
    });

    it("would renew nothing for whoever was turned away, however many licenses they sent", async () => {
      const buyer = await signUp(api, store, "many@test.needlepoint.example");
      const first = await submit(buyer, { expiresOn: inYears(2) });
      await approve(store, first);
      const { id: _id, created_at: _made, updated_at: _changed, ...same } = await rowOf(first);
      const old = { ...same, decided_by: null };
      await licensure().createCredentials(Array(20).fill({ ...old, status: "expired" }));
      await licensure().createCredentials({ ...old, status: "rejected" });
      const renewal = await submit(buyer, { expiresOn: inYears(5) });
      expect(await renewedCredential(getContainer(), await rowOf(renewal))).toBeNull();
    });

    it("renews nothing by itself while the shop has not switched it on", async () => {
      const buyer = await signUp(api, store, "renewing@test.needlepoint.example");
      await approve(store, await submit(buyer, {}));
      const renewal = await submit(buyer, { npi: npi.match, expiresOn: "2032-03-31" });
      // Asked for by a reviewer, so that the answer comes after all that follows from it.
      const asked = await store.admin.post(`/admin/licenses/${renewal}/registry`);
      expect(pick(asked, "license.registry.outcome")).toBe("match");
      expect(await renewedCredential(getContainer(), await rowOf(renewal))).not.toBeNull();
      expect(await statusOf(buyer, renewal)).toBe("submitted");
    });

    describe("the client", () => {
      it.each(["malformed", "serverError", "anotherRecord", "timeout"] as const)(
        "takes %s for no answer",
        async (which) => {
          const client = new NpiRegistry(env.npiRegistryUrl, { timeout: 300 });
          expect(await client.lookUp(npi[which])).toEqual({ state: "unavailable" });
        },
      );

      it("keeps a good answer for half a day, and pauses longer after each failure", async () => {
        const counted = await countingServer();
        let now = 0;
        const client = new NpiRegistry(counted.url, { timeout: 1_000, now: () => now });
        counted.say(200, { result_count: 0, results: [] });
        await client.lookUp(npi.unknown);
        await client.lookUp(npi.unknown);
        expect(counted.calls()).toBe(1);
        await client.lookUp(npi.unknown, { fresh: true });
        now += 13 * 60 * 60 * 1000;
        await client.lookUp(npi.unknown);
        expect(counted.calls()).toBe(3);

        counted.say(500, {});
        expect(await client.lookUp(npi.match)).toEqual({ state: "unavailable" });
        await client.lookUp(npi.match);
        expect(counted.calls()).toBe(4);
        now += 2_001;
        await client.lookUp(npi.match);
        now += 2_001;
        await client.lookUp(npi.match);
        expect(counted.calls()).toBe(5);
        counted.say(200, { result_count: 0, results: [] });
        now += 2_000;
        expect(await client.lookUp(npi.match)).toEqual({ state: "absent" });
        await counted.close();
      });
    });
  },
});

/** When a finding was made, in milliseconds. */
function momentOf(finding: { checked_at: Date | string } | undefined): number {
  if (!finding) throw new Error("nothing was found");
  return new Date(finding.checked_at).getTime();
}

/** A registry that counts who asks. */
async function countingServer() {
  let calls = 0;
  let status = 200;
  let body: unknown = {};
  const server: Server = createServer((_request, response) => {
    calls += 1;
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/`,
    calls: () => calls,
    say(nextStatus: number, nextBody: unknown) {
      status = nextStatus;
      body = nextBody;
    },
    close: () => new Promise((done) => server.close(done)),
  };
}
