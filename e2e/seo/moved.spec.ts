import { makeProduct } from "../support/draft-product";
import { expect, test } from "../support/test";

/** An answer as it comes, without going on to where it leads. */
const ask = (url: string) => fetch(url, { redirect: "manual" });

test("an old address of a product leads to where it is now, with the sizes of the link", async ({
  admin,
  store,
}) => {
  const tag = Date.now().toString(36);
  const [first, second, third] = ["first", "second", "third"].map((name) => `moved-${name}-${tag}`);
  const at = (handle: string | undefined, query = "") =>
    `${store.storefrontUrl}/products/${handle}${query}`;
  const expectLeads = async (from: string, to: string) =>
    expect
      .poll(async () => {
        const answer = await ask(from);
        const location = answer.headers.get("location");
        const { pathname, search } = new URL(location ?? "/nowhere", store.storefrontUrl);
        return [answer.status, `${pathname}${search}`];
      })
      .toEqual([308, to]);
  const product = await makeProduct(admin, { title: `Moved ${tag}`, handle: first ?? "" });
  try {
    await expect.poll(async () => (await ask(at(first))).status).toBe(200);
    // Somebody looked for the next address before there was one.
    expect((await ask(at(second))).status).toBe(404);

    await admin.post(`/admin/products/${product.id}`, { handle: second });
    await expectLeads(at(first), `/products/${second}`);
    await expectLeads(
      at(first, "?sizes=0.20x30%3A2&ref=a"),
      `/products/${second}?sizes=0.20x30%3A2&ref=a`,
    );
    await expectLeads(at(first, "?size=0.20x30"), `/products/${second}?size=0.20x30`);
    expect((await ask(at(first))).headers.get("cache-control")).toContain("max-age=0");
    await expect.poll(async () => (await ask(at(second))).status).toBe(200);

    await test.step("in one step, however often it moved", async () => {
      await admin.post(`/admin/products/${product.id}`, { handle: third });
      await expectLeads(at(first), `/products/${third}`);
      await expectLeads(at(second), `/products/${third}`);
    });
    await test.step("and back again, in no circle", async () => {
      await admin.post(`/admin/products/${product.id}`, { handle: first });
      await expect.poll(async () => (await ask(at(first))).status).toBe(200);
      await expectLeads(at(third), `/products/${first}`);
    });
    await test.step("and nowhere once it is taken out of the shop", async () => {
      await admin.post(`/admin/products/${product.id}`, { status: "draft" });
      await expect.poll(async () => (await ask(at(first))).status).toBe(404);
      await expect.poll(async () => (await ask(at(third))).status).toBe(404);
    });
  } finally {
    await admin.remove(`/admin/products/${product.id}`);
  }
});
