import { type ChildProcess, spawn } from "node:child_process";
import { createHmac, randomBytes } from "node:crypto";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { resolve } from "node:path";
import { expect } from "@playwright/test";
import { freePort } from "./free-port";
import type { State } from "./state";

const storefront = resolve(__dirname, "../../storefront");
/** Where its build lies, and what it keeps beside it. */
export const storefrontBuild = resolve(storefront, ".next");

/**
 * A TCP relay to the backend that can be cut, so that one storefront sees its backend go down, and that
 * can hold answers back, so that it sees a slow one.
 */
class Wire {
  private readonly sockets = new Set<Socket>();
  private held: { near: Socket; bytes: Buffer }[] | null = null;
  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(target: URL): Promise<Wire> {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const wire = new Wire(server, (server.address() as AddressInfo).port);
    server.on("connection", (near) => {
      const far = connect(Number(target.port), target.hostname);
      for (const socket of [near, far]) {
        wire.sockets.add(socket);
        socket.on("error", () => socket.destroy());
        socket.on("close", () => wire.sockets.delete(socket));
      }
      near.pipe(far);
      far.on("data", (bytes) => {
        if (wire.held) wire.held.push({ near, bytes });
        else near.write(bytes);
      });
      far.on("end", () => near.end());
    });
    return wire;
  }

  hold(): void {
    this.held = [];
  }

  /** What the backend has answered since answers are held back. */
  get heldBack(): string {
    return Buffer.concat((this.held ?? []).map(({ bytes }) => bytes)).toString();
  }

  letGo(): void {
    const held = this.held ?? [];
    this.held = null;
    for (const { near, bytes } of held) near.write(bytes);
  }

  async cut(): Promise<void> {
    const closed = new Promise<void>((done) => this.server.close(() => done()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

/**
 * A second storefront process of the same build whose line to the backend a test may cut or hold. The
 * backend does not know it: what changed, a test tells it.
 */
export class SeveredStorefront {
  private constructor(
    readonly url: string,
    private readonly wire: Wire,
    private readonly process: ChildProcess,
    private readonly webhookSecret: string,
  ) {}

  static async start(state: State): Promise<SeveredStorefront> {
    const wire = await Wire.to(new URL(state.backendUrl));
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const webhookSecret = randomBytes(32).toString("hex");
    const process_ = spawn(
      process.execPath,
      [resolve(storefront, "node_modules/next/dist/bin/next"), "start", "-p", String(port)],
      {
        cwd: storefront,
        stdio: "ignore",
        env: {
          ...process.env,
          NODE_ENV: "production",
          NEEDLEPOINT_MODE: "local",
          NEXT_TELEMETRY_DISABLED: "1",
          BACKEND_URL: `http://127.0.0.1:${wire.port}`,
          STOREFRONT_URL: url,
          PUBLISHABLE_KEY: state.publishableKey,
          REGION_ID: state.regionId,
          SESSION_SECRET: randomBytes(32).toString("hex"),
          REVALIDATE_SECRET: webhookSecret,
        },
      },
    );
    return new SeveredStorefront(url, wire, process_, webhookSecret);
  }

  /** Tells it that what is filed under these tags has changed, as the backend does. */
  async tellOfChange(...tags: string[]): Promise<void> {
    const body = JSON.stringify({ tags });
    const signature = createHmac("sha256", this.webhookSecret).update(body).digest("hex");
    const answer = await fetch(`${this.url}/api/revalidate`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-needlepoint-signature": signature },
      body,
    });
    expect(answer.status, await answer.text()).toBe(200);
  }

  /** From here on what the backend answers does not arrive. */
  holdAnswers(): void {
    this.wire.hold();
  }

  /** Waits until the backend has answered something with this in it, which has not arrived. */
  async untilHeldBack(text: string): Promise<void> {
    await expect.poll(() => this.wire.heldBack.includes(text)).toBe(true);
  }

  /** What was held back arrives, and all that comes after it. */
  letAnswersGo(): void {
    this.wire.letGo();
  }

  cutTheLine(): Promise<void> {
    return this.wire.cut();
  }

  async stop(): Promise<void> {
    const gone = new Promise<void>((done) => this.process.once("exit", () => done()));
    this.process.kill("SIGTERM");
    await gone;
    await this.wire.cut().catch(() => undefined);
  }
}
