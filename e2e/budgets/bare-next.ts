import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { freePort } from "../support/free-port";
import { untilAnswers } from "../support/until-answers";

const bare = resolve(__dirname, "bare");
const storefront = resolve(__dirname, "../../storefront");
const next = resolve(storefront, "node_modules/next/dist/bin/next");
const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };

/** A Next application without anything of ours, of the storefront's own versions, built and started. */
export class BareNext {
  private constructor(
    readonly url: string,
    readonly version: string,
    private readonly server: ChildProcess,
  ) {}

  static async start(): Promise<BareNext> {
    const version = await build();
    const port = await freePort();
    const server = spawn(process.execPath, [next, "start", "-p", String(port)], {
      cwd: bare,
      stdio: "ignore",
      env,
    });
    const url = `http://localhost:${port}`;
    await untilAnswers(url);
    return new BareNext(url, version, server);
  }

  async stop(): Promise<void> {
    const gone = new Promise<void>((done) => this.server.once("exit", () => done()));
    this.server.kill("SIGTERM");
    await gone;
  }
}

/** Builds it where its versions or its files are others than those it was built of last. */
async function build(): Promise<string> {
  const modules = join(bare, "node_modules");
  if (!existsSync(modules)) symlinkSync(join(storefront, "node_modules"), modules, "dir");
  const version = ["next", "react"].map((name) => `${name} ${versionOf(name)}`).join(", ");
  const sources = readdirSync(bare, { recursive: true, encoding: "utf8" })
    .filter((path) => /^(app\/.*|next\.config)\.(jsx|mjs)$/.test(path))
    .toSorted()
    .map((path) => readFileSync(join(bare, path), "utf8"));
  const mark = createHash("sha256")
    .update([version, ...sources].join("\0"))
    .digest("hex");
  const note = join(bare, ".next", "built-of");
  if (existsSync(note) && readFileSync(note, "utf8") === mark) return version;
  await promisify(execFile)(process.execPath, [next, "build"], { cwd: bare, env });
  writeFileSync(note, mark);
  return version;
}

function versionOf(name: string): string {
  const file = join(storefront, "node_modules", name, "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
