import { Modules } from "@medusajs/framework/utils";
import { cancelOrderWorkflow, updateInventoryLevelsWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { BACK_IN_STOCK } from "../src/modules/back-in-stock";
import type BackInStockService from "../src/modules/back-in-stock/service";
import { CLAIM_MS, MOST_ATTEMPTS } from "../src/modules/back-in-stock/service";
import { forgetOldRequests } from "../src/workflows/back-in-stock/forget-old-requests";
import { tellWhoWaits } from "../src/workflows/back-in-stock/tell-who-waits";
import { openStore, placeOrder, signUp, type TestStore } from "./support/licensing-store";
import { MailSink } from "./support/mail-sink";
import { pick } from "./support/test-api";

jest.setTimeout(120_000);

const DAY_MS = 24 * 60 * 60_000;

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    const mails = new MailSink();
    beforeAll(async () => {
      await mails.open();
      store = await openStore(getContainer(), api);
    });
    afterAll(() => mails.close());

    const waiting = () => getContainer().resolve<BackInStockService>(BACK_IN_STOCK);
    const requestsOf = (email: string) => waiting().listRestockRequests({ email });
    const ask = (email: unknown, variantId: unknown = store.variants.sharps) =>
      store.visitor.post("/store/back-in-stock", { variantId, email });

    /** Through the workflow that the admin runs, so that its events follow. */
    async function stock(boxes: number, variantId = store.variants.sharps): Promise<void> {
      const { data } = await getContainer()
        .resolve("query")
        .graph({
          entity: "product_variant",
          fields: ["inventory_items.inventory_item_id"],
          filters: { id: variantId },
        });
      const itemId = data[0]?.inventory_items?.[0]?.inventory_item_id ?? "";
      await updateInventoryLevelsWorkflow(getContainer()).run({
        input: {
          updates: [
            {
              inventory_item_id: itemId,
              location_id: store.stockLocationId,
              stocked_quantity: boxes,
            },
          ],
        },
      });
    }
    /** Past the workflow: no event helps, and what looks for those who wait is the test alone. */
    async function stockUnheard(boxes: number): Promise<void> {
      const inventory = getContainer().resolve(Modules.INVENTORY);
      const where = { location_id: store.stockLocationId, stocked_quantity: 0 };
      const [level] = await inventory.listInventoryLevels(where);
      const inventory_item_id = level?.inventory_item_id ?? "";
      await inventory.updateInventoryLevels([
        { inventory_item_id, location_id: store.stockLocationId, stocked_quantity: boxes },
      ]);
    }
    const sentTo = async (email: string) => {
      const rows = await getContainer()
        .resolve(Modules.NOTIFICATION)
        .listNotifications({ to: email, template: "back-in-stock" }, { take: null });
      return rows.length;
    };
    const linkIn = (text: string) => /back-in-stock\/(\w+\.[\w-]{43})/.exec(text)?.[1] ?? "";

    describe("being told that a size is back", () => {
      it("comes as one mail, once, by the event of the stock", async () => {
        const email = "once@test.needlepoint.example";
        await stock(0);
        expect((await ask(email)).body).toEqual({ answer: "waiting" });
        expect((await ask(` ${email.toUpperCase()} `)).body).toEqual({ answer: "waiting" });
        expect(await requestsOf(email)).toHaveLength(1);
        await stock(5);
        const { text, subject } = await mails.mailTo(email, /back in stock/);
        expect(subject).toBe("Box is back in stock");
        expect(text).toContain("/products/");
        await stock(0);
        await stock(7);
        await tellWhoWaits(getContainer(), new Date());
        expect(await sentTo(email)).toBe(1);
      });

      it("comes when an order is canceled that held the last boxes", async () => {
        const email = "released@test.needlepoint.example";
        const buyer = await signUp(api, store, "buyer@test.needlepoint.example");
        await stock(2);
        const orderId = await placeOrder(store, buyer, { variantIds: [store.variants.sharps] });
        expect((await ask(email)).body).toEqual({ answer: "waiting" });
        await cancelOrderWorkflow(getContainer()).run({ input: { order_id: orderId } });
        await mails.mailTo(email, /back in stock/);
      });

      it("comes once under two looks at the same time", async () => {
        const emails = Array.from({ length: 8 }, (_, i) => `race-${i}@test.needlepoint.example`);
        await stock(0);
        for (const email of emails) await ask(email);
        await stockUnheard(3);
        const now = new Date();
        const told = await Promise.all([
          tellWhoWaits(getContainer(), now),
          tellWhoWaits(getContainer(), now),
          tellWhoWaits(getContainer(), now),
        ]);
        expect(told.reduce((sum, one) => sum + one, 0)).toBe(emails.length);
        for (const email of emails) expect(await sentTo(email)).toBe(1);
      });

      it("comes to those behind an address that takes no mail, which is given up in the end", async () => {
        const [dead, alive] = ["dead@test.needlepoint.example", "alive@test.needlepoint.example"];
        mails.refused.add(dead);
        await stock(0);
        await ask(dead);
        await ask(alive);
        await stockUnheard(3);
        let at = Date.now();
        const lookAfter = async (ms: number) => {
          at += ms;
          await tellWhoWaits(getContainer(), new Date(at)).catch(() => null);
          return (await requestsOf(dead))[0]?.attempts;
        };
        expect(await lookAfter(0)).toBe(1);
        expect(await sentTo(alive)).toBe(1);
        // Pauses grow: ten minutes, twenty, forty.
        expect(await lookAfter(CLAIM_MS)).toBe(2);
        expect(await lookAfter(CLAIM_MS)).toBe(2);
        expect(await lookAfter(CLAIM_MS)).toBe(3);
        for (let i = 0; i < MOST_ATTEMPTS + 3; i += 1) await lookAfter(7 * DAY_MS);
        expect((await requestsOf(dead))[0]?.attempts).toBe(MOST_ATTEMPTS);
        expect(await waiting().waitedFor()).not.toContain(store.variants.sharps);
        // Whoever asks again means it: it is tried from the beginning.
        await stock(0);
        await ask(dead);
        expect((await requestsOf(dead)).map(({ attempts }) => attempts)).toEqual([0]);
        await forgetOldRequests(getContainer(), new Date(Date.now() + 366 * DAY_MS));
      });

      it("is finished after a crash: the mail goes out then, and not again if it had gone", async () => {
        const [lost, sent] = ["lost@test.needlepoint.example", "sent@test.needlepoint.example"];
        await stock(0);
        await ask(lost);
        await ask(sent);
        const [ofLost, ofSent] = [...(await requestsOf(lost)), ...(await requestsOf(sent))];
        const now = new Date();
        // As two processes left it that died: before the mail, and between the mail and the mark.
        await waiting().claim(ofLost?.id ?? "", now);
        await waiting().claim(ofSent?.id ?? "", now);
        await getContainer()
          .resolve(Modules.NOTIFICATION)
          .createNotifications([
            {
              to: sent,
              channel: "email",
              template: "back-in-stock",
              content: { subject: "It is back", text: "It is back", html: "<p>It is back</p>" },
              resource_id: ofSent?.id ?? "",
              resource_type: "restock_request",
            },
          ]);
        await stock(2);
        await tellWhoWaits(getContainer(), now);
        expect(await sentTo(lost)).toBe(0);
        await tellWhoWaits(getContainer(), new Date(now.getTime() + CLAIM_MS));
        expect(await sentTo(lost)).toBe(1);
        expect(await sentTo(sent)).toBe(1);
        const left = await waiting().listRestockRequests({ told_at: null });
        expect(left.filter(({ email }) => email === lost || email === sent)).toEqual([]);
      });

      it("answers a size that came back meanwhile, and keeps nothing", async () => {
        await stock(4);
        const email = "late@test.needlepoint.example";
        expect((await ask(email)).body).toEqual({ answer: "in_stock" });
        expect(await requestsOf(email)).toEqual([]);
      });

      it("says nothing of who is known here", async () => {
        await stock(0);
        const buyer = await signUp(api, store, "known@test.needlepoint.example");
        const [known, unknown] = [
          await ask(buyer.email),
          await ask("who@test.needlepoint.example"),
        ];
        expect(known).toEqual(unknown);
        expect(await ask(buyer.email)).toEqual(known);
      });

      it("refuses what is no address and no size with a sentence at its field", async () => {
        await stock(0);
        const bad = await ask("not an address");
        expect(bad.code).toBe("invalid_request");
        expect(pick(bad, "fields.email")).toMatch(/e-mail/i);
        expect((await ask("a@b.co\u0000")).status).toBe(400);
        for (const variantId of ["variant_none", "__proto__", "%00", "", null, { $ne: 1 }]) {
          const { status } = await ask("a@b.co", variantId);
          expect([400, 404]).toContain(status);
        }
        expect((await ask("a@b.co", "variant_none")).code).toBe("not_found");
        expect((await store.visitor.post("/store/back-in-stock", [])).status).toBe(400);
      });

      it("ends by the link of a mail, for every size, and for nobody else", async () => {
        const [email, other] = ["stop@test.needlepoint.example", "go-on@test.needlepoint.example"];
        await stock(0);
        await stock(0, store.variants.clip);
        await ask(email);
        await ask(email, store.variants.clip);
        await ask(other, store.variants.clip);
        await stock(1);
        const { text } = await mails.mailTo(email, /back in stock/);
        const link = linkIn(text);
        const stop = (given: string) =>
          store.visitor.post("/store/back-in-stock/stop", { link: given });
        const [id, proof] = link.split(".");
        const [ofOther] = await requestsOf(other);
        expect((await stop(`${ofOther?.id}.${proof}`)).code).toBe("not_found");
        expect((await stop(`${id}.${"A".repeat(43)}`)).code).toBe("not_found");
        expect((await stop("nonsense")).code).toBe("invalid_request");
        expect(await requestsOf(email)).toHaveLength(2);
        expect((await stop(link)).body).toEqual({ stopped: true });
        expect((await stop(link)).body).toEqual({ stopped: true });
        expect(await requestsOf(email)).toEqual([]);
        expect(await requestsOf(other)).toHaveLength(1);
      });

      it("is the owner's to export and erase, also what they asked without signing in", async () => {
        await stock(0);
        await stock(0, store.variants.clip);
        const buyer = await signUp(api, store, "mine@test.needlepoint.example");
        await buyer.post("/store/back-in-stock", {
          variantId: store.variants.sharps,
          email: "work@test.needlepoint.example",
        });
        await ask(buyer.email, store.variants.clip);
        const exported = await buyer.get("/store/account/export");
        expect(pick<unknown[]>(exported, "sizesWaitedFor")).toHaveLength(2);
        expect((await buyer.post("/store/account/erase", { confirm: "erase" })).status).toBe(200);
        expect(await requestsOf(buyer.email)).toEqual([]);
        expect(await requestsOf("work@test.needlepoint.example")).toEqual([]);
      });

      it("shows nobody what was asked for at an address they have not confirmed", async () => {
        await stock(0);
        const email = "victim@test.needlepoint.example";
        await ask(email);
        const stranger = await signUp(api, store, email, { confirmed: false });
        const exported = await stranger.get("/store/account/export");
        expect(pick<unknown[]>(exported, "sizesWaitedFor")).toEqual([]);
      });

      it("forgets an address a month after its mail, and after a year of waiting", async () => {
        const [told, waits] = ["told@test.needlepoint.example", "waits@test.needlepoint.example"];
        await stock(0);
        await ask(told);
        await ask(waits);
        const [request] = await requestsOf(told);
        const now = Date.now();
        await waiting().updateRestockRequests({ id: request?.id ?? "", told_at: new Date(now) });
        await forgetOldRequests(getContainer(), new Date(now + 29 * DAY_MS));
        expect(await requestsOf(told)).toHaveLength(1);
        await forgetOldRequests(getContainer(), new Date(now + 31 * DAY_MS));
        expect(await requestsOf(told)).toEqual([]);
        expect(await requestsOf(waits)).toHaveLength(1);
        await forgetOldRequests(getContainer(), new Date(now + 366 * DAY_MS));
        expect(await requestsOf(waits)).toEqual([]);
      });
    });

    describe("adding sizes at the price that was shown", () => {
      it("adds nothing at another price, and says the new one at its line", async () => {
        await stock(9);
        const cart = await store.visitor.post("/store/carts", { region_id: store.regionId });
        const path = `/store/carts/${pick(cart, "cart.id")}/lines`;
        const line = (variantId: string, unitCents?: number) => ({
          variantId,
          quantity: 1,
          unitCents,
        });
        const changed = await store.visitor.post(path, {
          lines: [line(store.variants.sharps, 2000), line(store.variants.clip, 1900)],
        });
        expect(changed.code).toBe("price_changed");
        expect(changed.body.fields).toEqual({
          "lines.1.variantId": "Now $20.00 a box, it was $19.00.",
        });
        const kept = await store.visitor.get(path.replace("lines", "summary"));
        expect(pick<unknown[]>(kept, "cart.lines")).toEqual([]);
        const added = await store.visitor.post(path, {
          lines: [line(store.variants.sharps, 2000), line(store.variants.clip)],
        });
        expect(pick<unknown[]>(added, "cart.lines")).toHaveLength(2);
      });
    });
  },
});
