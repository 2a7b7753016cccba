import { Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { errorBody } from "@needlepoint/contracts/errors";
import {
  accountCartResponse,
  laterResponse,
  listResponse,
  listsResponse,
} from "@needlepoint/contracts/lists";
import { CLINICS } from "../src/modules/clinics";
import type ClinicsService from "../src/modules/clinics/service";
import { LISTS } from "../src/modules/lists";
import type ListsService from "../src/modules/lists/service";
import { eraseLists } from "../src/workflows/lists/own-lists";
import {
  type Buyer,
  fillCart,
  openStore,
  places,
  signUp,
  submitLicense,
  type TestStore,
} from "./support/licensing-store";
import { type Answer, type Caller, pick } from "./support/test-api";

jest.setTimeout(180_000);

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let owner: Buyer;
    let colleague: Buyer;
    let stranger: Buyer;
    beforeAll(async () => {
      store = await openStore(getContainer(), api);
      owner = await signUp(api, store, "owner@test.needlepoint.example");
      colleague = await signUp(api, store, "colleague@test.needlepoint.example");
      stranger = await signUp(api, store, "stranger@test.needlepoint.example");
    });

    const lines = (quantity = 2) => [
      { variantId: store.variants.sharps, quantity },
      { variantId: store.variants.needle, quantity: 1 },
    ];
    const listOf = (answer: Answer) => listResponse.parse(answer.body).list;
    const newList = async (by: Caller, body: Record<string, unknown> = {}) =>
      listOf(await by.post("/store/lists", { name: "Monday", lines: lines(), ...body }));
    const names = async (by: Caller) =>
      listsResponse.parse((await by.get("/store/lists")).body).lists.map(({ name }) => name);
    const refused = (answer: Answer) => [answer.status, answer.code];

    describe("a list", () => {
      it("is named, filled, changed and deleted by whoever made it", async () => {
        const list = await newList(owner);
        expect(list.items.map(({ quantity, wasCents }) => [quantity, wasCents])).toEqual([
          [2, 2000],
          [1, 2000],
        ]);
        const path = `/store/lists/${list.id}`;
        const more = await owner.post(`${path}/items`, { lines: lines(3) });
        expect(listOf(more).items.map(({ quantity }) => quantity)).toEqual([5, 2]);
        const [first, second] = list.items;
        await owner.post(`${path}/items/${first?.id}`, { quantity: 9 });
        await owner.del(`${path}/items/${second?.id}`);
        const renamed = listOf(await owner.post(path, { name: "Tuesday" }));
        expect([renamed.name, renamed.items.map(({ quantity }) => quantity)]).toEqual([
          "Tuesday",
          [9],
        ]);
        expect((await owner.del(path)).status).toBe(200);
        expect(refused(await owner.get(path))).toEqual([404, "not_found"]);
        expect(await names(owner)).toEqual([]);
      });

      it("does not exist for anyone else, on any route", async () => {
        const list = await newList(owner);
        const path = `/store/lists/${list.id}`;
        const item = `${path}/items/${list.items[0]?.id}`;
        for (const by of [stranger, store.visitor]) {
          const status = by === stranger ? 404 : 401;
          const answers = [
            await by.get(path),
            await by.post(path, { name: "Mine" }),
            await by.del(path),
            await by.post(`${path}/items`, { lines: lines() }),
            await by.post(item, { quantity: 1 }),
            await by.del(item),
          ];
          expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => status));
        }
        expect(await names(stranger)).toEqual([]);
        // Nor does a line of it answer under a list of one's own.
        const own = await newList(stranger);
        const astray = `/store/lists/${own.id}/items/${list.items[0]?.id}`;
        expect(refused(await stranger.del(astray))).toEqual([404, "not_found"]);
        expect(listOf(await owner.get(path)).items).toHaveLength(2);
      });

      it("is seen and used by the clinic that shares it, and changed by its managers", async () => {
        const clinic = pick(await owner.post("/store/clinics", { name: "Clinic" }), "clinic.id");
        const list = await newList(owner, { clinicId: clinic });
        const path = `/store/lists/${list.id}`;
        expect((await colleague.get(path)).status).toBe(404);
        await join(clinic, colleague, "purchaser");
        const seen = listOf(await colleague.get(path));
        expect([seen.mine, seen.mayEdit, seen.clinic?.id]).toEqual([false, false, clinic]);
        expect(await names(colleague)).toEqual(["Monday"]);
        const asMember = await colleague.post(path, { name: "Ours" });
        expect(refused(asMember)).toEqual([403, "not_clinic_manager"]);
        expect((await colleague.del(path)).status).toBe(403);

        const theirs = await newList(colleague, { name: "Theirs", clinicId: clinic });
        const byManager = await owner.post(`/store/lists/${theirs.id}`, { name: "Ordered" });
        expect(listOf(byManager).name).toBe("Ordered");
        // What is shared and with whom is its maker's alone.
        const unshared = await owner.post(`/store/lists/${theirs.id}`, { clinicId: null });
        expect(unshared.status).toBe(404);
        expect((await stranger.post("/store/lists", { name: "X", clinicId: clinic })).status).toBe(
          404,
        );
        await colleague.post(`/store/lists/${theirs.id}`, { clinicId: null });
        expect((await owner.get(`/store/lists/${theirs.id}`)).status).toBe(404);
      });

      async function join(clinic: string, person: Buyer, role: "purchaser"): Promise<void> {
        await getContainer().resolve<ClinicsService>(CLINICS).createClinicMembers({
          clinic_id: clinic,
          customer_id: person.id,
          role,
          manager: false,
          joined_at: new Date(),
        });
      }

      it("has limits that are told, and refuses what is no list at its field", async () => {
        const bad: [unknown, string][] = [
          [{ name: "" }, "name"],
          [{ name: "x".repeat(81) }, "name"],
          [{ name: "a\u0000b" }, "name"],
          [{ name: "A", lines: [{ variantId: "none", quantity: 1 }] }, "lines.0.variantId"],
          [
            { name: "A", lines: [{ variantId: store.variants.sharps, quantity: 0.5 }] },
            "lines.0.quantity",
          ],
          [{ name: "A", lines: Array.from({ length: 201 }, () => lines()[0]) }, "lines"],
        ];
        for (const [body, field] of bad) {
          const answer = await owner.post("/store/lists", body);
          expect(answer.status).toBe(400);
          expect(Object.keys(errorBody.parse(answer.body).fields ?? {})).toContain(field);
        }
        await getContainer()
          .resolve<ListsService>(LISTS)
          .createBuyingLists(
            Array.from({ length: 50 }, (_, i) => ({
              kind: "list" as const,
              name: `List ${i}`,
              customer_id: owner.id,
            })),
          );
        const onemore = await owner.post("/store/lists", { name: "One more" });
        expect(refused(onemore)).toEqual([400, "list_limit"]);
      });

      it("loses nothing to two at once", async () => {
        const { id } = await newList(owner, { lines: [] });
        await Promise.all(
          [1, 2, 3].map((quantity) =>
            owner.post(`/store/lists/${id}/items`, { lines: lines(quantity) }),
          ),
        );
        const list = listOf(await owner.get(`/store/lists/${id}`));
        expect(list.items.map(({ quantity }) => quantity).sort()).toEqual([3, 6]);
      });

      it("is in the copy of one's data, and goes with the account", async () => {
        const list = await newList(owner);
        const copy = await owner.get("/store/account/export");
        expect(JSON.stringify(copy.body)).toContain("Monday");
        await eraseLists(getContainer(), owner.id);
        expect((await owner.get(`/store/lists/${list.id}`)).status).toBe(404);
      });
    });

    const cartOf = async (by: Caller, boxes: number, variantId = store.variants.sharps) => {
      const made = await by.post("/store/carts", { region_id: store.regionId });
      const id = pick(made, "cart.id");
      const body = { lines: [{ variantId, quantity: boxes }] };
      const added = await by.post(`/store/carts/${id}/lines`, body);
      return { id, lineId: pick(added, "cart.lines.0.id") };
    };
    const boxesIn = async (by: Caller, cartId: string) =>
      pick<{ quantity: number }[]>(
        await by.get(`/store/carts/${cartId}/summary`),
        "cart.lines",
      ).map(({ quantity }) => quantity);
    const laterOf = (answer: Answer) => laterResponse.parse(answer.body).later;

    describe("what is saved for later", () => {
      it("leaves the cart, is known to the browser, and goes to the account on signing in", async () => {
        const cart = await cartOf(store.visitor, 3);
        const aside = laterOf(
          await store.visitor.post("/store/later", { cartId: cart.id, lineId: cart.lineId }),
        );
        expect(aside.items.map(({ quantity }) => quantity)).toEqual([3]);
        expect(await boxesIn(store.visitor, cart.id)).toEqual([]);
        const known = await store.visitor.get(`/store/later?list=${aside.id}`);
        expect(laterOf(known).items).toHaveLength(1);

        const listId = aside.id;
        const claimed = laterOf(await owner.post("/store/later/claim", { listId }));
        expect(claimed.items.map(({ quantity }) => quantity)).toEqual([3]);
        const again = laterOf(await owner.post("/store/later/claim", { listId }));
        expect(again.items.map(({ quantity }) => quantity)).toEqual([3]);
        // The browser's own place is gone, and the account's is nobody else's.
        for (const id of [aside.id, claimed.id]) {
          expect(laterOf(await store.visitor.get(`/store/later?list=${id}`)).items).toEqual([]);
          expect(laterOf(await stranger.get(`/store/later?list=${id}`)).items).toEqual([]);
        }
        const item = `/store/later/${claimed.id}/items/${claimed.items[0]?.id}`;
        for (const by of [stranger, store.visitor]) expect((await by.del(item)).status).toBe(404);
        const some = laterOf(await owner.del(`${item}?boxes=2`)).items;
        expect(some.map(({ quantity }) => quantity)).toEqual([1]);
        expect((await owner.del(`${item}?boxes=x`)).status).toBe(400);
        expect(laterOf(await owner.del(item)).items).toEqual([]);
      });

      it("is taken out of one's own open cart alone", async () => {
        const cart = await cartOf(owner, 1);
        const body = { cartId: cart.id, lineId: cart.lineId };
        for (const by of [stranger, store.visitor]) {
          expect(refused(await by.post("/store/later", body))).toEqual([403, "not_cart_owner"]);
        }
        const none = await owner.post("/store/later", { ...body, lineId: "none" });
        expect(refused(none)).toEqual([404, "not_found"]);
        expect(await boxesIn(owner, cart.id)).toEqual([1]);
      });
    });

    describe("the one cart of an account", () => {
      const takeUp = async (by: Caller, cartId?: string) =>
        accountCartResponse.parse((await by.post("/store/account/cart", { cartId })).body);

      it("is found by a second device, and is a guest's where the account had none", async () => {
        expect(await takeUp(owner)).toEqual({ cartId: null, merged: [], left: [], codes: [] });
        const guest = await cartOf(store.visitor, 2);
        expect((await takeUp(owner, guest.id)).cartId).toBe(guest.id);
        expect((await takeUp(owner)).cartId).toBe(guest.id);
        expect((await takeUp(stranger)).cartId).toBeNull();
        expect((await store.visitor.post("/store/account/cart", {})).status).toBe(401);
      });

      it("is one, when two devices without a cart begin it at the same moment", async () => {
        const begin = () => owner.post("/store/account/cart", { regionId: store.regionId });
        const begun = await Promise.all(Array.from({ length: 6 }, begin));
        const ids = begun.map((answer) => accountCartResponse.parse(answer.body).cartId);
        expect(new Set(ids).size).toBe(1);
        const cartId = String(ids[0]);
        const carts = getContainer().resolve(Modules.CART);
        expect(await carts.listCarts({ customer_id: owner.id })).toHaveLength(1);
        const lines = [{ variantId: store.variants.sharps, quantity: 2 }];
        const added = await Promise.all(
          [1, 2].map(() => owner.post(`/store/carts/${cartId}/lines`, { lines })),
        );
        expect(added.map(({ status }) => status)).toEqual([200, 200]);
        expect(await boxesIn(owner, cartId)).toEqual([4]);
        const [cart] = await carts.listCarts({ id: cartId });
        expect(cart).toMatchObject({
          region_id: store.regionId,
          sales_channel_id: store.salesChannelId,
          email: owner.email,
        });
        const elsewhere = await stranger.post("/store/account/cart", { regionId: "reg_none" });
        expect([elsewhere.status, elsewhere.code]).toEqual([404, "not_found"]);
      });

      it("takes in a guest's cart: boxes are summed, once, and what has no room is saved", async () => {
        const own = await cartOf(owner, 60);
        const guest = await cartOf(store.visitor, 50);
        const first = await takeUp(owner, guest.id);
        expect(first.cartId).toBe(own.id);
        expect(first.merged).toEqual([{ title: "Sharps container, Box", before: 60, added: 40 }]);
        expect(first.left.map(({ boxes }) => boxes)).toEqual([10]);
        expect(first.left[0]?.sentence).toContain("Only 100 boxes");
        expect(await boxesIn(owner, own.id)).toEqual([100]);
        expect(laterOf(await owner.get("/store/later")).items.map((one) => one.quantity)).toEqual([
          10,
        ]);
        // The other device, or the same once more.
        const again = await Promise.all([takeUp(owner, guest.id), takeUp(owner, guest.id)]);
        expect(again.map(({ merged }) => merged)).toEqual([[], []]);
        expect(await boxesIn(owner, own.id)).toEqual([100]);
      });

      it("brings the codes of a guest's cart along, and says why not", async () => {
        await getContainer()
          .resolve(Modules.PROMOTION)
          .createPromotions(
            ["TENOFF", "GONE"].map((code) => ({
              code,
              type: "standard" as const,
              status: "active" as const,
              application_method: {
                type: "percentage" as const,
                target_type: "items" as const,
                allocation: "each" as const,
                value: 10,
                max_quantity: 999,
                currency_code: "usd",
              },
            })),
          );
        const own = await cartOf(owner, 1);
        const guest = await cartOf(store.visitor, 2);
        for (const code of ["TENOFF", "GONE"]) {
          const applied = await store.visitor.post(`/store/carts/${guest.id}/promotion`, { code });
          expect(applied.status).toBe(200);
        }
        const [gone] = await getContainer()
          .resolve(Modules.PROMOTION)
          .listPromotions({ code: "GONE" });
        await getContainer()
          .resolve(Modules.PROMOTION)
          .updatePromotions({ id: gone?.id ?? "", status: "inactive" });
        const { codes } = await takeUp(owner, guest.id);
        expect(codes.map(({ code }) => code)).toEqual(["GONE"]);
        expect(codes[0]?.sentence).not.toBe("");
        const summary = await owner.get(`/store/carts/${own.id}/summary`);
        expect(
          pick<{ code: string }[]>(summary, "cart.promotions").map(({ code }) => code),
        ).toEqual(["TENOFF"]);
      });

      it("saves what is not sold any more, and keeps it past what a list may hold", async () => {
        const lists = getContainer().resolve<ListsService>(LISTS);
        const { id: later } = await lists.laterOf(owner.id);
        const kept = Array.from({ length: 200 }, (_, i) => ({
          variant_id: `variant_${i}`,
          sku: `KEPT-${i}`,
          title: `Kept ${i}`,
          quantity: 1,
          was_cents: null,
        }));
        await lists.keepAll(later, kept);
        const own = await cartOf(owner, 1);
        const guest = await cartOf(store.visitor, 3, store.variants.clip);
        const product = await unpublish(store.variants.clip);
        const taken = await takeUp(owner, guest.id);
        await getContainer()
          .resolve(Modules.PRODUCT)
          .updateProducts(product, { status: "published" });
        expect([taken.cartId, taken.merged]).toEqual([own.id, []]);
        expect(taken.left).toEqual([
          { title: "Electrode clips, Box", boxes: 3, sentence: "It is not sold any more." },
        ]);
        const { items } = laterOf(await owner.get("/store/later"));
        expect(items).toHaveLength(201);
        expect(items.at(-1)).toMatchObject({ sku: "ELECTRODE-CLIPS", quantity: 3 });
        // What could not be finished leaves nothing behind.
        const [last] = kept;
        if (!last) throw new Error("no line");
        await lists.keepAll(later, [{ ...last, quantity: 4 }]);
        await lists.takeBack(later, [{ ...last, quantity: 4 }]);
        const after = laterOf(await owner.get("/store/later")).items;
        expect(after.map(({ quantity }) => quantity)).toEqual(items.map((one) => one.quantity));
      });

      async function unpublish(variantId: string): Promise<string> {
        const products = getContainer().resolve(Modules.PRODUCT);
        const { product_id } = await products.retrieveProductVariant(variantId);
        if (!product_id) throw new Error("a variant of no product");
        await products.updateProducts(product_id, { status: "draft" });
        return product_id;
      }

      it("loses nothing when two devices sign in at once", async () => {
        const carts = [await cartOf(store.visitor, 2), await cartOf(store.visitor, 3)];
        const taken = await Promise.all(carts.map(({ id }) => takeUp(owner, id)));
        expect(new Set(taken.map(({ cartId }) => cartId)).size).toBe(1);
        expect(await boxesIn(owner, taken[0]?.cartId ?? "")).toEqual([5]);
      });

      it("takes in nothing that the ship-to state refuses: it is saved, with the reason", async () => {
        await submitLicense(owner, { jurisdiction: "NY" });
        const variantIds = [store.variants.sharps];
        const own = await fillCart(store, owner, { variantIds, place: places.newYork });
        const guest = await cartOf(store.visitor, 2, store.variants.needle);
        const taken = await takeUp(owner, guest.id);
        expect([taken.cartId, taken.merged]).toEqual([own, []]);
        expect(taken.left.map(({ boxes }) => boxes)).toEqual([2]);
        expect(taken.left[0]?.sentence).toContain("New York");
        expect(await boxesIn(owner, own)).toEqual([2]);
        expect(laterOf(await owner.get("/store/later")).items).toHaveLength(1);
      });

      it("never takes over the cart of another account", async () => {
        const theirs = await cartOf(stranger, 2);
        expect((await takeUp(owner, theirs.id)).cartId).toBeNull();
        const own = await cartOf(owner, 1);
        expect((await takeUp(owner, theirs.id)).cartId).toBe(own.id);
        expect(await boxesIn(stranger, theirs.id)).toEqual([2]);
        expect((await owner.get(`/store/carts/${theirs.id}`)).code).toBe("not_cart_owner");
      });

      it("is never attached by an e-mail that somebody types, on Medusa's routes either", async () => {
        const { id } = await cartOf(store.visitor, 1);
        const email = owner.email;
        for (const answer of [
          await store.visitor.post(`/store/carts/${id}`, { email }),
          await store.visitor.post(`/store/carts/${id}`, { email: email.toUpperCase() }),
          await store.visitor.post("/store/carts", { region_id: store.regionId, email }),
          await stranger.post(`/store/carts/${id}`, { email }),
        ]) {
          expect(refused(answer)).toEqual([400, "sign_in_required"]);
        }
        expect((await takeUp(owner)).cartId).toBeNull();
      });
    });
  },
});
