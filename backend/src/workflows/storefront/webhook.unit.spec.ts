import { createServer } from "node:http";
import { pageWebhookBody } from "@needlepoint/contracts/page-webhook";
import { env } from "../../env";
import { postTags, signBody } from "./webhook";

describe("telling the storefront", () => {
  it("signs with a plain HMAC-SHA256 in hex, as the storefront expects it (RFC 4231, case 2)", () => {
    expect(signBody("what do ya want for nothing?", "Jefe")).toBe(
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    );
  });

  it("takes several calls for more tags than one may carry", async () => {
    const carried: string[][] = [];
    const storefront = createServer(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      const read = pageWebhookBody.safeParse(JSON.parse(body));
      if (read.success) carried.push(read.data.tags);
      response.statusCode = read.success ? 200 : 400;
      response.end();
    });
    const { port } = new URL(env.storefrontUrl);
    await new Promise<void>((done) => storefront.listen(Number(port), "localhost", done));
    try {
      const tags = Array.from({ length: 401 }, (_, at) => `product:needle-${at}`);
      await postTags(tags);
      expect(carried.map(({ length }) => length)).toEqual([200, 200, 1]);
      expect(carried.flat()).toEqual(tags);
    } finally {
      storefront.closeAllConnections();
      await new Promise((done) => storefront.close(done));
    }
  });
});
