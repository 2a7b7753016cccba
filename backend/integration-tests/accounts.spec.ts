import { Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { MailSink } from "./support/mail-sink";
import { ownerOf } from "./support/owner";
import { openSeededStore, type SeededStore, signedIn } from "./support/seeded-store";
import { caller, pick } from "./support/test-api";

jest.setTimeout(180_000);

const EMAIL = "new.person@clinic.example";
const PASSWORD = "a long enough password";

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: SeededStore;
    const mailbox = new MailSink();
    beforeAll(async () => {
      await mailbox.open();
      store = await openSeededStore(getContainer(), api);
    });
    afterAll(() => mailbox.close());

    const register = (email: string) =>
      store.visitor.post("/auth/customer/emailpass/register", { email, password: PASSWORD });
    /** Answers "Created", which is no JSON. */
    const askForReset = (email: string) =>
      fetch(`${api.defaults.baseURL}/auth/customer/emailpass/reset-password`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ identifier: email }),
      });
    const joining = async (email: string) =>
      caller(api, {
        publishableKey: store.publishableKey,
        token: pick(await register(email), "token"),
      });

    it("makes an account in the name of its own e-mail address alone", async () => {
      const person = await joining(" New.Person@Clinic.example ");
      const other = await person.post("/store/customers", {
        email: store.customers?.verified.email,
        first_name: "Some",
        last_name: "Body",
      });
      expect([other.status, other.code]).toEqual([400, "email_mismatch"]);
      const nameless = await person.post("/store/customers", { first_name: "   " });
      expect(nameless.body.fields).toHaveProperty("first_name");
      const vip = await person.post("/store/customers", { metadata: { verified: true } });
      expect(vip.body.fields).toHaveProperty("metadata");

      const made = await person.post("/store/customers", {
        first_name: " New ",
        last_name: "Person",
      });
      expect(pick(made, "customer.email")).toBe(EMAIL);
      expect(pick(made, "customer.first_name")).toBe("New");
      const signIn = await store.visitor.post("/auth/customer/emailpass", {
        email: EMAIL.toUpperCase(),
        password: PASSWORD,
      });
      const signedInAgain = caller(api, {
        publishableKey: store.publishableKey,
        token: pick(signIn, "token"),
      });
      const changed = await signedInAgain.post("/store/customers/me", { metadata: { limit: 9 } });
      expect(changed.code).toBe("invalid_request");
      expect(pick(await signedInAgain.get("/store/customers/me"), "customer.email")).toBe(EMAIL);
      expect((await register(EMAIL)).status).toBe(401);

      const mail = await mailbox.mailTo(EMAIL, /account is ready/);
      expect(mail.text).toContain("Hello New.");
    });

    it("sends a link to choose a new password, which works once", async () => {
      const email = store.customers?.unverified.email ?? "";
      expect((await askForReset(email)).status).toBe(201);
      const mail = await mailbox.mailTo(email, /new password/);
      const link = new URL(/https?:\/\/\S+reset-password\S+/.exec(mail.text)?.[0] ?? "");
      expect(link.searchParams.get("email")).toBe(email);
      const token = link.searchParams.get("token") ?? "";
      const rows = await getContainer()
        .resolve(Modules.NOTIFICATION)
        .listNotifications({ to: email });
      expect(JSON.stringify(rows)).not.toContain(token);

      const holder = caller(api, { token });
      const update = (password: string) =>
        holder.post("/auth/customer/emailpass/update", { password });
      expect((await update("short")).body.fields).toHaveProperty("password");
      expect((await update(PASSWORD)).status).toBe(200);
      expect((await update("another long password")).status).toBe(401);
      const signIn = (password: string) =>
        store.visitor.post("/auth/customer/emailpass", { email, password });
      expect((await signIn(PASSWORD)).status).toBe(200);
      expect((await signIn(store.customers?.unverified.password ?? "")).status).toBe(401);
    });

    it("takes no password that is guessed first, at no door", async () => {
      const email = "careful.person@clinic.example";
      const join = (password: string, actor = "customer") =>
        store.visitor.post(`/auth/${actor}/emailpass/register`, { email, password });
      for (const password of ["Password123!", email, "carefulperson1", "short"]) {
        const answer = await join(password);
        expect([password, answer.status, answer.code]).toEqual([password, 400, "invalid_request"]);
        expect(answer.body.fields).toHaveProperty("password");
      }
      expect((await join("Password123!", "user")).body.fields).toHaveProperty("password");
      expect((await join("Password123!", "anyone")).status).toBe(404);
      const spelled = "/auth/customer/%65mailpass/register";
      const around = await store.visitor.post(spelled, { email, password: "Password123!" });
      expect(around.status).toBe(400);
      expect((await join("a quiet river in fall")).status).toBe(200);

      expect((await askForReset(email)).status).toBe(201);
      const mail = await mailbox.mailTo(email, /new password/);
      const link = new URL(/https?:\/\/\S+reset-password\S+/.exec(mail.text)?.[0] ?? "");
      const holder = caller(api, { token: link.searchParams.get("token") ?? "" });
      const weak = await holder.post("/auth/customer/emailpass/update", { password: email });
      expect(weak.body.fields).toHaveProperty("password");
      const good = await holder.post("/auth/customer/emailpass/update", {
        password: "another quiet river",
      });
      expect(good.status).toBe(200);
      const byGet = await store.visitor.get(`/auth/customer/emailpass?email=${email}`);
      expect(byGet.status).toBe(404);
    });

    it("waits for its turn to ask for new passwords", async () => {
      // Refused for their form, and counted all the same; a local store allows a hundred times more.
      const ask = () =>
        store.visitor.post("/auth/customer/emailpass/reset-password", { identifier: "nobody" });
      const statuses = new Set<number>();
      for (let asked = 0; asked < 1000; asked += 50) {
        const answers = await Promise.all(Array.from({ length: 50 }, ask));
        for (const { status } of answers) statuses.add(status);
      }
      const late = await ask();
      expect([...statuses]).toContain(400);
      expect([late.status, late.code]).toEqual([429, "too_many_requests"]);
    });

    it("has demo customers whose licenses stand as their names say", async () => {
      const statuses = async (name: "verified" | "inReview" | "unverified") => {
        const person = await signedIn(api, store, name);
        const answer = await person.get("/store/credentials");
        return pick<{ status: string }[]>(answer, "credentials").map(({ status }) => status);
      };
      expect(await statuses("verified")).toEqual(["verified"]);
      expect(await statuses("inReview")).toEqual(["submitted"]);
      expect(await statuses("unverified")).toEqual([]);
      const owner = await ownerOf(api, store);
      expect(pick(await owner.get("/admin/users/me"), "user.email")).toBe(store.admin?.email);
    });
  },
});
