import { Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { orderLinkHeader } from "@needlepoint/contracts/order-link";
import { orderResponse } from "@needlepoint/contracts/orders";
import { env } from "../src/env";
import { makeOrderLink } from "../src/workflows/orders/order-link";
import {
  beginPayment,
  complete,
  fillCart,
  fulfill,
  openStore,
  signUp,
  type TestStore,
} from "./support/licensing-store";
import { MailSink } from "./support/mail-sink";
import { pick } from "./support/test-api";

jest.setTimeout(180_000);

const email = "guest@test.needlepoint.example";
const day = 24 * 60 * 60 * 1000;

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let orderId: string;
    let link: string;
    const mailbox = new MailSink();
    beforeAll(async () => {
      await mailbox.open();
      store = await openStore(getContainer(), api);
      const wish = { variantIds: [store.variants.sharps], email };
      const cartId = await fillCart(store, store.visitor, wish);
      await beginPayment(store.visitor, cartId);
      orderId = pick(await complete(store.visitor, cartId), "order.id");
      const { text } = await mailbox.mailTo(email, /received/);
      link = linkIn(text);
    });
    afterAll(() => mailbox.close());

    function linkIn(text: string): string {
      const start = `${env.storefrontUrl}/order/${orderId}/`;
      return text.slice(text.indexOf(start) + start.length).match(/^[\w.-]+/)?.[0] ?? "";
    }
    const open = (id: string, shown: string | null, token?: string) =>
      fetch(`${api.defaults.baseURL}/store/linked-orders/${id}`, {
        headers: {
          "x-publishable-api-key": store.publishableKey,
          ...(shown === null ? {} : { [orderLinkHeader]: shown }),
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
      });
    const answerOf = async (response: Response) => {
      const body = z.object({ code: z.string() }).parse(await response.json());
      return [response.status, body.code];
    };
    const made = (id: string, ago: number) => makeOrderLink(id, new Date(Date.now() - ago));

    it("comes by mail to a guest, opens the order they placed, and is stored nowhere", async () => {
      const opened = await open(orderId, link);
      expect(opened.status).toBe(200);
      expect(opened.headers.get("cache-control")).toContain("no-store");
      const { order } = orderResponse.parse(await opened.json());
      expect([order.id, order.email, order.lines.length]).toEqual([orderId, email, 1]);
      const mails = await getContainer()
        .resolve(Modules.NOTIFICATION)
        .listNotifications({ to: email }, { take: 10 });
      expect(mails.length).toBeGreaterThan(0);
      expect(JSON.stringify(mails)).not.toContain(link);
    });

    it("comes again with the parcel", async () => {
      expect((await fulfill(store, orderId)).status).toBe(200);
      const order = await store.admin.get(`/admin/orders/${orderId}?fields=*fulfillments,*items`);
      const parcel = pick(order, "order.fulfillments.0.id");
      const items = pick<{ id: string; quantity: number }[]>(order, "order.items");
      await store.admin.post(`/admin/orders/${orderId}/fulfillments/${parcel}/shipments`, {
        items: items.map(({ id, quantity }) => ({ id, quantity })),
      });
      const { text } = await mailbox.mailTo(email, /on its way/);
      expect((await open(orderId, linkIn(text))).status).toBe(200);
    });

    it("opens nothing once it is changed in any part, or for another order", async () => {
      const [ends = "", proof = ""] = link.split(".");
      const other = (sign: string) => (sign === "A" ? "B" : "A");
      const changed = [
        null,
        "",
        ends,
        `${ends}.`,
        `.${proof}`,
        `${Number(ends) + 1}.${proof}`,
        `${ends}.${other(proof.charAt(0))}${proof.slice(1)}`,
        `${ends}.${proof.slice(0, 20)}${other(proof.charAt(20))}${proof.slice(21)}`,
        `${ends}.${proof.slice(0, -1)}`,
        `${link}.${link}`,
        makeOrderLink("order_another", new Date()),
      ];
      for (const shown of changed) {
        expect([shown, ...(await answerOf(await open(orderId, shown)))]).toEqual([
          shown,
          404,
          "not_found",
        ]);
      }
      expect(await answerOf(await open("order_another", link))).toEqual([404, "not_found"]);
    });

    it("ends after thirty days, and says so to nobody but who has a true one", async () => {
      expect((await open(orderId, made(orderId, 30 * day - 60_000))).status).toBe(200);
      const late = made(orderId, 30 * day + 1000);
      expect(await answerOf(await open(orderId, late))).toEqual([400, "link_expired"]);
      const forged = `${late.slice(0, -2)}${late.endsWith("AA") ? "BB" : "AA"}`;
      expect(await answerOf(await open(orderId, forged))).toEqual([404, "not_found"]);
    });

    it("reads and does nothing else: the order stays whose it was", async () => {
      const reader = await signUp(api, store, "reader@test.needlepoint.example");
      const owner = () =>
        getContainer()
          .resolve(Modules.ORDER)
          .retrieveOrder(orderId, { select: ["customer_id", "email"] });
      const before = await owner();
      const token = pick(
        await store.visitor.post("/auth/customer/emailpass", {
          email: reader.email,
          password: "correct-horse-battery",
        }),
        "token",
      );
      const opened = await open(orderId, link, token);
      expect([opened.status, opened.headers.get("set-cookie")]).toEqual([200, null]);
      expect(await owner()).toEqual(before);
      expect((await reader.get(`/store/account/orders/${orderId}`)).status).toBe(404);
      const cancel = await reader.post(`/store/account/orders/${orderId}/cancel`);
      expect(cancel.status).toBe(404);
    });
  },
});
