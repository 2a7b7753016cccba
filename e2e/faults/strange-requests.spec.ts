import { makeProduct } from "../support/draft-product";
import { expect, test } from "../support/test";

/** Ways in which a request has tried to leave something of itself in a page that is kept. */
const leavings: { query: string; headers: Record<string, string> }[] = [
  { query: "?x=probe", headers: {} },
  { query: "?size=probe&utm_source=probe", headers: {} },
  { query: "?_rsc=probe", headers: {} },
  { query: "?x=probe", headers: { rsc: "1", "next-url": "/probe" } },
  {
    query: "",
    headers: { "content-security-policy": "script-src 'nonce-probe'", "x-nonce": "probe" },
  },
  {
    query: "",
    headers: {
      "x-forwarded-host": "probe.example",
      "x-forwarded-proto": "https",
      "x-matched-path": "/probe",
      "x-invoke-path": "/probe",
      "x-middleware-rewrite": "/probe",
      "x-middleware-subrequest": "probe",
      "x-original-url": "/probe",
    },
  },
];

test("nothing of the request that a page was rendered for is in the page that all others get", async ({
  admin,
  store,
}) => {
  const tag = Date.now().toString(36);
  for (const [turn, { query, headers }] of leavings.entries()) {
    // A page nobody has looked at: the first look renders it.
    const handle = `first-look-${turn}-${tag}`;
    const product = await makeProduct(admin, { title: `First look ${turn} ${tag}`, handle });
    const url = `${store.storefrontUrl}/products/${handle}`;
    try {
      await expect.poll(async () => (await fetch(`${url}${query}`, { headers })).status).toBe(200);
      const html = await (await fetch(url)).text();
      expect(html).toContain(`First look ${turn} ${tag}`);
      expect.soft(html, JSON.stringify({ query, headers })).not.toContain("probe");

      await test.step("nor when it is rendered anew", async () => {
        await admin.post(`/admin/products/${product.id}`, { subtitle: `Anew ${tag}` });
        await expect
          .poll(async () => (await fetch(`${url}${query}`, { headers })).text())
          .toContain(`Anew ${tag}`);
        const anew = await (await fetch(url)).text();
        expect.soft(anew, JSON.stringify({ query, headers })).not.toContain("probe");
      });
    } finally {
      await admin.remove(`/admin/products/${product.id}`);
    }
  }
});

const unreadable = [
  "/learn/%ff",
  "/products/%ff",
  "/state-rules/%ff",
  "/share/products/%ff",
  "/sitemaps/%ff",
  "/order/%ff/x",
  "/account/mail/off/%ff",
  `/products/${"a".repeat(300)}`,
  `/products/${"a".repeat(9_000)}`,
];

test("an address that cannot be read is answered in words, as one that is not there", async ({
  store,
}) => {
  for (const path of unreadable) {
    const answer = await fetch(`${store.storefrontUrl}${path}`);
    expect.soft(answer.status, path).toBe(404);
    expect.soft(await answer.text(), path).toContain("not found");
  }
});

test("a router that says nonsense of where it is gets the page all the same", async ({ store }) => {
  const states = ["%ff", "{", "null", "[]", encodeURIComponent('["",{"children":1}]')];
  for (const path of ["/products/aps-superficial-fascia", "/needles", "/search?q=0.20", "/cart"]) {
    for (const state of states) {
      const headers = { rsc: "1", "next-router-state-tree": state };
      const answer = await fetch(`${store.storefrontUrl}${path}`, { headers });
      expect.soft(answer.status, `${path} ${state}`).toBe(200);
    }
  }
});

test("a form whose parts cannot be told apart is refused in words", async ({ store }) => {
  for (const path of ["/account/sign-in", "/products/aps-superficial-fascia", "/no-such-page"]) {
    for (const type of ["multipart/form-data", "multipart/form-data; boundary="]) {
      const answer = await fetch(`${store.storefrontUrl}${path}`, {
        method: "POST",
        headers: { "content-type": type },
        body: "a=b",
      });
      expect.soft(answer.status, `${path} ${type}`).toBe(400);
      expect.soft(await answer.text(), path).toContain("invalid_request");
    }
  }
});
