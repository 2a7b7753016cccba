import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { pdf } from "./support/documents";
import {
  approve,
  beginPayment,
  complete,
  fillCart,
  fulfill,
  openStore,
  places,
  signUp,
  submitLicense,
  type TestStore,
} from "./support/licensing-store";
import { MailSink } from "./support/mail-sink";
import { npi, RegistryStandIn } from "./support/registry-stand-in";
import { pick } from "./support/test-api";

jest.setTimeout(180_000);

/** A person who can be told in every field, so that a search of the database finds what is left. */
const person = {
  email: "zephyrine@quillfeather.test",
  first_name: "Zephyrine",
  last_name: "Quillfeather",
  company_name: "Thistlewick Rooms",
  phone: "5125550188",
};
const home = { address_1: "99 Oldgrove Walk", address_2: "Attic Brambleshaw" };
const place = {
  ...places.texas,
  ...home,
  first_name: person.first_name,
  last_name: person.last_name,
  company: person.company_name,
  phone: person.phone,
};
const license = { number: "ZQX771204", nameOnLicense: "Zephyrine Quillfeather" };
const told =
  /zephyrine|quillfeather|thistlewick|5125550188|oldgrove|brambleshaw|zqx771204|2000000028/i;

/** Where the page says that something is kept: the order, with whom and where it was sold and sent to. */
const KEPT = ["fulfillment_address", "order", "order_address"];

/** Every table that has the person in any of its columns. */
async function tablesThatTell(pg: Query): Promise<string[]> {
  const { rows: columns } = await pg.raw(
    `select c.table_name as t, c.column_name as c from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
       and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'USER-DEFINED')`,
  );
  const found = new Set<string>();
  for (const { t = "", c = "" } of columns) {
    const { rows } = await pg.raw(`select 1 from "${t}" where "${c}"::text ~* ? limit 1`, [
      told.source,
    ]);
    if (rows.length > 0) found.add(t);
  }
  return [...found].sort();
}
type Query = { raw(sql: string, values?: string[]): Promise<{ rows: Record<string, string>[] }> };

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    const mailbox = new MailSink();
    const registry = new RegistryStandIn();
    beforeAll(async () => {
      await Promise.all([mailbox.open(), registry.open()]);
      store = await openStore(getContainer(), api);
    });
    afterAll(() => Promise.all([mailbox.close(), registry.close()]));

    it("leaves nothing of a person in any table but what is said to be kept", async () => {
      const { email } = person;
      const buyer = await signUp(api, store, email);
      const { email: _email, ...names } = person;
      pick(await buyer.post("/store/customers/me", names), "customer.id");
      pick(
        await buyer.post("/store/customers/me/addresses", { ...place, country_code: "us" }),
        "customer.id",
      );

      // One license is turned down, one is asked about, answered and approved.
      const first = await submitLicense(buyer, license);
      await store.admin.post(`/admin/licenses/${first}/reject`, {
        reason: "Quillfeather is not the name on the license.",
      });
      await mailbox.mailTo(email, /could not verify/);
      await buyer.upload("/store/evidence?name=quillfeather.pdf", pdf());
      const second = await submitLicense(buyer, { ...license, npi: npi.wrongName });
      for (;;) {
        const review = await store.admin.get(`/admin/licenses/${second}`);
        if (pick(review, "license.registry.outcome") !== "not-asked") break;
      }
      await store.admin.post(`/admin/licenses/${second}/ask`, { question: "Who is Quillfeather?" });
      await mailbox.mailTo(email, /one more thing/);
      await buyer.post(`/store/credentials/${second}/answer`, { text: "Zephyrine, that is me." });
      const cartId = await fillCart(store, buyer, { variantIds: [store.variants.needle], place });
      await beginPayment(buyer, cartId);
      const orderId = pick(await complete(buyer, cartId), "order.id");
      await mailbox.mailTo(email, /license in review/);
      expect((await approve(store, second)).status).toBe(200);
      await mailbox.mailTo(email, /is cleared/);
      await mailbox.mailTo(email, /license is verified/);
      // A cart that was left behind, and a finding in the reviewer's own words.
      await fillCart(store, buyer, { variantIds: [store.variants.sharps], place, email });
      const determination = await store.admin.post("/admin/determinations", {
        customerId: buyer.id,
        profession: "PT",
        jurisdiction: "PA",
        restrictionClass: "rx-needle",
        finding: "clear",
        source: "Letter of the board to Zephyrine Quillfeather.",
        expiresOn: new Date(Date.now() + 90 * 24 * 3600 * 1000).toISOString().slice(0, 10),
      });
      expect(determination.status).toBe(201);

      const pg: Query = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      expect(await tablesThatTell(pg)).toEqual(
        expect.arrayContaining([
          ...["cart", "cart_address", "credential", "credential_message", "customer"],
          ...["customer_address", "determination", "notification", "order", "order_address"],
          ...["private_file", "provider_identity", "registry_finding"],
        ]),
      );
      expect((await fulfill(store, orderId)).status).toBe(200);
      expect((await buyer.post("/store/account/erase", { confirm: "erase" })).status).toBe(200);
      expect(await tablesThatTell(pg)).toEqual(KEPT);
    });
  },
});
