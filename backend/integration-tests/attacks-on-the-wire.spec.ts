import { connect } from "node:net";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import type { StaffRole } from "@needlepoint/contracts/staff";
import {
  type Buyer,
  fillCart,
  holdLicense,
  openStore,
  signUp,
  type TestStore,
} from "./support/licensing-store";
import { hire } from "./support/staff";
import { caller, pick } from "./support/test-api";

jest.setTimeout(120_000);

/** Requests that no client of ours would write: `fetch` would put most of them right by itself. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let owner: Buyer;
    let stranger: Buyer;
    beforeAll(async () => {
      store = await openStore(getContainer(), api);
      owner = await signUp(api, store, "owner@test.needlepoint.example");
      stranger = await signUp(api, store, "stranger@test.needlepoint.example");
    });

    /** Sends a request line as it is written here; answers the status and the body. */
    function send(line: string, body: unknown, token?: string): Promise<string> {
      const { hostname, port } = new URL(api.defaults.baseURL ?? "");
      const content = JSON.stringify(body);
      const head = [
        `${line} HTTP/1.1`,
        "host: store.test",
        "connection: close",
        "content-type: application/json",
        `content-length: ${Buffer.byteLength(content)}`,
        `x-publishable-api-key: ${store.publishableKey}`,
        ...(token ? [`authorization: Bearer ${token}`] : []),
      ];
      return new Promise((resolve, reject) => {
        const socket = connect(Number(port), hostname);
        let answer = "";
        socket.setEncoding("utf8").on("error", reject);
        socket.on("data", (part) => {
          answer += part;
        });
        socket.on("close", () => resolve(answer));
        // A request that is never answered ends here, with nothing.
        socket.setTimeout(5_000, () => socket.destroy());
        socket.write(`${head.join("\r\n")}\r\n\r\n${content}`);
      });
    }
    const refused = /^HTTP\/1\.1 400 [\s\S]*"code":"invalid_(request|query)"/;

    const staffToken = async (role: StaffRole) =>
      (await hire(getContainer(), api, store.admin, { name: role, role })).token;

    describe("another spelling of an address", () => {
      const weak = { email: "weak@test.needlepoint.example", password: "a" };

      it.each([
        "POST http://store.test/auth/customer/emailpass/register",
        "POST /auth/customer/emailpass/register#",
        "POST /auth/customer/emailpass/register#?x=1",
        "POST /auth\\customer\\emailpass\\register#",
      ])("%s does not lead past the rules of a password", async (line) => {
        expect(await send(line, weak)).toMatch(refused);
        const identities = await getContainer()
          .resolve(Modules.AUTH)
          .listProviderIdentities({ entity_id: weak.email });
        expect(identities).toEqual([]);
      });

      it("does not lend one role the routes of another", async () => {
        const { data } = await getContainer()
          .resolve(ContainerRegistrationKeys.QUERY)
          .graph({
            entity: "product_variant",
            fields: ["product_id"],
            filters: { id: store.variants.sharps },
          });
        const product = `/admin/products/${data[0]?.product_id}`;
        const stock = await staffToken("stock");
        const change = { subtitle: "changed by the stock room" };
        expect(await send(`POST ${product}`, change, stock)).toContain("role_required");
        for (const line of [
          `POST ${product}#/variants/any/inventory-items`,
          `POST ${product}\\#/variants/any/inventory-items`,
        ]) {
          expect(await send(line, change, stock)).toMatch(refused);
        }
        expect((await store.admin.get(product)).body).toMatchObject({
          product: { subtitle: null },
        });
      });

      it("writes no metadata", async () => {
        const cart = { region_id: store.regionId, metadata: { license: "verified" } };
        expect(await send("POST http://store.test/store/carts", cart)).toMatch(refused);
      });
    });

    describe("what Medusa stumbles over before our first guard", () => {
      it.each([
        "GET /store/regions?locale=en-US&locale=de-DE",
        "GET /store/regions?locale[]=en-US",
        "GET /store/regions?[locale]=en-US&locale=de-DE",
      ])("%s is answered", async (line) => {
        expect(await send(line, {})).toMatch(refused);
      });

      it("a path that cannot be decoded is no crash of the admin", async () => {
        for (const path of ["/admin/licenses/%ff", "/admin/orders/%C3%28/decisions"]) {
          const answer = await store.admin.get(path);
          expect([answer.status, answer.code]).toEqual([400, "invalid_request"]);
        }
      });

      it("a language is still one word", async () => {
        expect((await store.visitor.get("/store/regions?locale=en-US")).status).toBe(200);
      });
    });

    describe("a second question mark", () => {
      it.each([
        "/store/products?q=?&limit=100000",
        "/store/products?q=?&offset=-1",
        "/store/products?q=?&fields=__proto__.x",
        "/store/products?q=?&created_at[$gt]=zzz",
      ])("%s hides nothing behind it", async (path) => {
        const answer = await store.visitor.get(path);
        expect([answer.status, answer.code]).toEqual([400, "invalid_query"]);
      });
    });

    it.each(["$re", "$like", "$ilike"])("compares no date by %s", async (operator) => {
      const answer = await store.visitor.get(`/store/products?created_at[${operator}]=2026-01-31`);
      expect([answer.status, answer.code]).toEqual([400, "invalid_query"]);
    });

    describe("the lines of another's cart", () => {
      const fields = "fields=id,email,*customer,*shipping_address";

      it("show nothing of its owner and stay as they are", async () => {
        await holdLicense(store, owner);
        const cartId = await fillCart(store, owner, { variantIds: [store.variants.needle] });
        const path = `/store/carts/${cartId}`;
        const before = await owner.get(path);
        const line = `${path}/line-items/${pick(before, "cart.items.0.id")}`;
        const item = { variant_id: store.variants.sharps, quantity: 1 };
        for (const other of [store.visitor, stranger]) {
          for (const answer of [
            await other.post(`${path}/line-items?${fields}`, item),
            await other.post(`${line}?${fields}`, { quantity: 5 }),
            await other.del(`${line}?${fields}`),
            await other.post(`${path}/taxes?${fields}`),
            await other.post(`${path}/lines`, {
              lines: [{ variantId: item.variant_id, quantity: 1 }],
            }),
          ]) {
            expect([answer.status, answer.code]).toEqual([403, "not_cart_owner"]);
            expect(JSON.stringify(answer.body)).not.toMatch(/owner@test|Example Street/);
          }
        }
        const after = await owner.get(path);
        expect(Object(after.body.cart).items).toEqual(Object(before.body.cart).items);
      });

      it("of no cart are not found", async () => {
        const answer = await store.visitor.del("/store/carts/cart_none/line-items/cali_none");
        expect([answer.status, answer.code]).toEqual([404, "not_found"]);
      });
    });

    describe("a list of orders that staff exported", () => {
      it("is read by those who may read orders, and by no passer-by who knows its name", async () => {
        const { id, url } = await getContainer().resolve(Modules.FILE).createFiles({
          filename: "1795454969846-order-exports.csv",
          mimeType: "text/csv",
          content: "Order_ID,Customer Email\norder_1,owner@test.needlepoint.example",
          access: "private",
        });
        const path = new URL(url).pathname;
        expect((await (await store.visitor.raw(path)).text()).includes("Order_ID")).toBe(false);
        const support = caller(api, { token: await staffToken("support") });
        const stock = caller(api, { token: await staffToken("stock") });
        const list = await support.raw(path);
        expect([list.status, await list.text()]).toEqual([
          200,
          expect.stringContaining("owner@test"),
        ]);
        expect((await stock.raw(path)).status).toBe(403);
        const admin = `/admin/exports/products/${id}`;
        expect((await store.admin.get(admin)).code).toBe("not_found");
        expect((await store.admin.get("/static/none.csv")).code).toBe("not_found");
        await getContainer().resolve(Modules.FILE).deleteFiles(id);
        expect((await support.raw(path)).status).toBe(404);
      });
    });

    describe("stock that needs a license", () => {
      it("is not sold under the name of something that needs none", async () => {
        const { data } = await getContainer()
          .resolve(ContainerRegistrationKeys.QUERY)
          .graph({
            entity: "product_variant",
            fields: ["id", "product_id", "inventory_items.inventory_item_id"],
            filters: { id: [store.variants.needle, store.variants.sharps] },
          });
        const of = (id: string) => data.find((row) => row.id === id);
        const needles = of(store.variants.needle)?.inventory_items?.[0]?.inventory_item_id;
        const plain = of(store.variants.sharps)?.inventory_items?.[0]?.inventory_item_id;
        const product = `/admin/products/${of(store.variants.sharps)?.product_id}/variants`;
        const content = caller(api, { token: await staffToken("content") });
        const link = { inventory_item_id: needles, required_quantity: 1 };
        for (const answer of [
          await content.post(`${product}/${store.variants.sharps}/inventory-items`, link),
          await content.post(`${product}/inventory-items/batch`, {
            create: [{ ...link, variant_id: store.variants.sharps }],
          }),
        ]) {
          expect([answer.status, answer.code]).toEqual([400, "restricted_stock"]);
        }
        // The other way round nothing is lost: a set with a needle in it needs the license.
        const set = await content.post(
          `/admin/products/${of(store.variants.needle)?.product_id}/variants/${store.variants.needle}/inventory-items`,
          { inventory_item_id: plain, required_quantity: 1 },
        );
        expect(set.status).toBe(200);
      });
    });
  },
});
