import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { env } from "../../src/env";

/** Numbers the stand-in knows, by what is wrong with each. */
export const npi = {
  match: "2000000010",
  wrongName: "2000000028",
  otherTaxonomy: "2000000036",
  inactive: "2000000044",
  organization: "2000000051",
  otherState: "2000000069",
  malformed: "2000000077",
  timeout: "2000000085",
  serverError: "2000000093",
  otherName: "2000000101",
  anotherRecord: "2000000127",
  unknown: "2000000135",
} as const;

/** The NPI registry of the local run, as a process of its own. */
export class RegistryStandIn {
  private child: ChildProcess | null = null;

  async open(): Promise<void> {
    const url = new URL(env.npiRegistryUrl ?? "");
    const server = resolve(__dirname, "../../../packages/local/src/npi-registry/server.mjs");
    this.child = spawn(process.execPath, [server, "--port", url.port], { stdio: "inherit" });
    for (;;) {
      const answer = await fetch(`${url}?version=2.1&number=${npi.match}`).catch(() => null);
      if (answer?.ok) return;
    }
  }

  async close(): Promise<void> {
    const gone = new Promise((done) => this.child?.once("exit", done));
    if (this.child?.kill()) await gone;
  }
}
