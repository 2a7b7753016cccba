import { createServer, type Server } from "node:http";
import { signatureHeader } from "@needlepoint/contracts/page-webhook";
import { env } from "../../src/env";

type Call = { path: string; signature: string; body: string };

/** Stands where the storefront listens for the webhook. */
export class WebhookSink {
  /** What to look at while the storefront is being told. */
  onCall: (call: Call) => Promise<void> = async () => {};
  private readonly calls: Call[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const call = {
      path: request.url ?? "",
      signature: String(request.headers[signatureHeader] ?? ""),
      body: Buffer.concat(chunks).toString("utf8"),
    };
    await this.onCall(call);
    this.calls.push(call);
    response.end("{}");
    for (const wake of this.waiting.splice(0)) wake();
  });

  async open(): Promise<void> {
    const { port } = new URL(env.storefrontUrl);
    await new Promise<void>((resolve) => this.server.listen(Number(port), "localhost", resolve));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** How many calls came so far. */
  get count(): number {
    return this.calls.length;
  }

  /** How many calls came so far that name a tag. */
  countOf(tag: string): number {
    return this.calls.filter(({ body }) => body.includes(JSON.stringify(tag))).length;
  }

  /** The first call that names a tag, as soon as it is there; `after` leaves earlier ones out. */
  async callWith(tag: string, after = 0): Promise<Call> {
    for (;;) {
      const call = this.calls.slice(after).find(({ body }) => body.includes(JSON.stringify(tag)));
      if (call) return call;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** A call that names a tag, after which something holds; looked at after each such call. */
  async callAfterWhich(tag: string, after: number, holds: () => Promise<boolean>): Promise<void> {
    for (let looked = 0; ; ) {
      const named = this.calls
        .slice(after)
        .filter(({ body }) => body.includes(JSON.stringify(tag))).length;
      if (named > looked) {
        looked = named;
        if (await holds()) return;
      } else {
        await new Promise<void>((resolve) => this.waiting.push(resolve));
      }
    }
  }
}
