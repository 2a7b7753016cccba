import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { resolve } from "node:path";
import { freePort } from "./free-port";
import type { State } from "./state";

/** A TCP relay to the backend that can be cut, so that one storefront sees its backend go down. */
class Wire {
  private readonly sockets = new Set<Socket>();
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
      far.pipe(near);
    });
    return wire;
  }

  async cut(): Promise<void> {
    const closed = new Promise<void>((done) => this.server.close(() => done()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

/** A second storefront process of the same build whose line to the backend a test may cut. */
export class SeveredStorefront {
  private constructor(
    readonly url: string,
    private readonly wire: Wire,
    private readonly process: ChildProcess,
  ) {}

  static async start(state: State): Promise<SeveredStorefront> {
    const wire = await Wire.to(new URL(state.backendUrl));
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const storefront = resolve(__dirname, "../../storefront");
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
          REVALIDATE_SECRET: randomBytes(32).toString("hex"),
        },
      },
    );
    return new SeveredStorefront(url, wire, process_);
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
