import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { type StaffRole, staffRoles } from "@needlepoint/contracts/staff";
import { staffTable } from "../src/api/staff/role-table";
import { LICENSURE } from "../src/modules/licensure";
import type LicensureService from "../src/modules/licensure/service";
import { makeFirstOwner } from "../src/workflows/staff/first-owner";
import { openStore, signUp, submitLicense, type TestStore } from "./support/licensing-store";
import { hire } from "./support/staff";
import { type Caller, pick } from "./support/test-api";

jest.setTimeout(180_000);

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    beforeAll(async () => {
      store = await openStore(getContainer(), api);
    });

    const hireAs = (name: string, role: StaffRole | null) =>
      hire(getContainer(), api, store.admin, { name, role });
    const ask = (by: Caller, route: string) => {
      const [method = "", path = ""] = route.split(" ");
      const at = path.replace(/:\w+/g, "none_such");
      return method === "GET" ? by.get(at) : method === "POST" ? by.post(at) : by.del(at);
    };
    /** What a role may not do, by the table; every such request has to end at the door. */
    const closedTo = (role: StaffRole | null) =>
      staffTable.routes.filter((route) => {
        const [method = "", path = ""] = route.split(" ");
        const roles = staffTable.find(method, path.replace(/:\w+/g, "none_such"))?.roles;
        if (roles === "anyone" || roles === undefined) return false;
        return roles === "nobody" || !roles.some((allowed) => allowed === role);
      });

    it("turns every role away from every route that is not its own", async () => {
      for (const role of [null, ...staffRoles.filter((one) => one !== "owner")]) {
        const person = await hireAs(`person-${role ?? "nothing"}`, role);
        const passed: string[] = [];
        for (const route of closedTo(role)) {
          const answer = await ask(person, route);
          const stopped =
            answer.status === 403 && ["role_required", "route_closed"].includes(answer.code ?? "");
          if (!stopped) passed.push(`${role}: ${route} ${answer.status} ${answer.code}`);
        }
        expect(passed).toEqual([]);
      }
    });

    it("says no in words to a user without a role, and to a route nobody knows", async () => {
      const person = await hireAs("newcomer", null);
      const answer = await person.get("/admin/orders");
      expect([answer.status, answer.code]).toEqual([403, "role_required"]);
      expect(answer.body.message).toMatch(/no role .* Ask an owner/);
      const unknown = await store.admin.get("/admin/nothing-like-it");
      expect([unknown.status, unknown.code]).toEqual([403, "route_closed"]);
      expect((await store.visitor.get("/admin/orders")).status).toBe(401);
    });

    it("lets each role do its own work", async () => {
      const reviewer = await hireAs("reviews", "license-reviewer");
      const buyer = await signUp(api, store, "buyer@test.needlepoint.example");
      const credentialId = await submitLicense(buyer);
      expect((await reviewer.get("/admin/licenses")).status).toBe(200);
      const rejected = await reviewer.post(`/admin/licenses/${credentialId}/reject`, {
        reason: "The number belongs to somebody else.",
      });
      expect(rejected.status).toBe(200);
      expect((await reviewer.get("/admin/inventory-items")).code).toBe("role_required");
      const stock = await hireAs("counts", "stock");
      expect((await stock.get("/admin/inventory-items")).status).toBe(200);
      expect((await stock.get("/admin/customers")).code).toBe("role_required");
      const content = await hireAs("writes", "content");
      expect((await content.get("/admin/products")).status).toBe(200);
      expect((await content.get("/admin/orders")).code).toBe("role_required");
      const support = await hireAs("helps", "support");
      expect((await support.get("/admin/orders")).status).toBe(200);
      expect((await support.post(`/admin/licenses/${credentialId}/approve`)).code).toBe(
        "role_required",
      );
    });

    it("shows documents and decides on licenses for reviewers alone", async () => {
      // Spelled out, where the test above believes the table.
      for (const role of ["stock", "content", "support"] as const) {
        const person = await hireAs(`no-reviewer-${role}`, role);
        for (const route of ["GET /admin/evidence/:id", "POST /admin/licenses/:id/approve"]) {
          expect([role, route, (await ask(person, route)).code]).toEqual([
            role,
            route,
            "role_required",
          ]);
        }
      }
      const reviewer = await hireAs("looks", "license-reviewer");
      expect((await ask(reviewer, "GET /admin/evidence/:id")).code).toBe("not_found");
    });

    it("lets an owner alone give roles, notes it, and keeps one owner", async () => {
      const first = pick(await store.admin.get("/admin/users/me"), "user.id");
      const support = await hireAs("asks-for-more", "support");
      expect((await support.post(`/admin/staff/${support.id}`, { role: "owner" })).code).toBe(
        "role_required",
      );
      const alone = await store.admin.post(`/admin/staff/${first}`, { role: "support" });
      expect([alone.status, alone.code]).toEqual([400, "last_owner"]);
      expect((await store.admin.del(`/admin/users/${first}`)).code).toBe("last_owner");
      const wrong = await store.admin.post(`/admin/staff/${support.id}`, { role: "king" });
      expect(wrong.body.fields).toHaveProperty("role");
      expect((await store.admin.post("/admin/staff/none_such", { role: "stock" })).status).toBe(
        404,
      );

      pick(await store.admin.post(`/admin/staff/${support.id}`, { role: "owner" }), "member.role");
      expect((await store.admin.post(`/admin/staff/${first}`, { role: null })).status).toBe(200);
      expect((await store.admin.get("/admin/orders")).code).toBe("role_required");
      const entries = await getContainer()
        .resolve<LicensureService>(LICENSURE)
        .listAuditEntries({ action: "staff.role-set", subject_id: first });
      expect(entries.at(-1)).toMatchObject({
        actor: `user:${first}`,
        details: { from: "owner", to: null },
      });
      expect(await makeFirstOwner(getContainer())).toBeNull();
    });

    it("keeps an owner when two owners demote each other at once", async () => {
      const first = pick(await store.admin.get("/admin/users/me"), "user.id");
      const second = await hireAs("second-owner", "owner");
      const answers = await Promise.all([
        store.admin.post(`/admin/staff/${second.id}`, { role: "support" }),
        second.post(`/admin/staff/${first}`, { role: "support" }),
      ]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    });

    it("lets a secret key do what its maker may, and nothing that needs a person", async () => {
      const made = await store.admin.post("/admin/api-keys", { title: "ERP", type: "secret" });
      const token = pick(made, "api_key.token");
      const byKey = async (method: string, path: string) => {
        const answer = await fetch(`${api.defaults.baseURL}${path}`, {
          method,
          headers: {
            authorization: `Basic ${Buffer.from(`${token}:`).toString("base64")}`,
            "content-type": "application/json",
          },
          ...(method === "POST" ? { body: "{}" } : {}),
        });
        const { code } = (await answer.json()) as { code?: string };
        return [answer.status, code];
      };
      expect(await byKey("GET", "/admin/orders")).toEqual([200, undefined]);
      for (const [method, path] of [
        ["GET", "/admin/licenses"],
        ["POST", "/admin/licenses/none_such/approve"],
        ["POST", "/admin/staff/none_such"],
        ["POST", "/admin/api-keys"],
        ["POST", "/admin/invites"],
      ] as const) {
        expect([path, ...(await byKey(method, path))]).toEqual([path, 403, "role_required"]);
      }
      const first = pick(await store.admin.get("/admin/users/me"), "user.id");
      await hireAs("takes-over", "owner");
      await store.admin.post(`/admin/staff/${first}`, { role: "content" });
      expect(await byKey("GET", "/admin/orders")).toEqual([403, "role_required"]);
      expect(await byKey("GET", "/admin/products")).toEqual([200, undefined]);
    });
  },
});
