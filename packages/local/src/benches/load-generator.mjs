import { execFile } from "node:child_process";
import { Agent, get } from "node:http";
import { promisify } from "node:util";
import { findTool, unpackedLibraries } from "./debian-tools.mjs";

/**
 * What asks for a page as fast as it is answered, over connections that stay open.
 * @typedef {{ name: string, perSecond: (url: string, load: { clients: number, seconds: number }) => Promise<number> }} LoadGenerator
 */

/**
 * wrk where it can be had; else a loop in this process, which is slower than nginx and says so: shares
 * of nginx then come out too high.
 * @param {import("../home.mjs").Home} home
 * @returns {Promise<LoadGenerator>}
 */
export async function findLoadGenerator(home) {
  const packages = ["wrk", "libluajit-5.1-2", "libluajit-5.1-common"];
  const wrk = await findTool(home, { program: "wrk", packages });
  if (!wrk) return { name: "no wrk, a loop in Node that flatters us", perSecond: nodesPerSecond };
  const env = { ...process.env, ...unpackedLibraries(home) };
  return {
    name: "wrk",
    perSecond: async (url, { clients, seconds }) => {
      const flags = ["-t1", `-c${clients}`, `-d${seconds}s`, "--timeout", "10s", url];
      const { stdout } = await promisify(execFile)(wrk, flags, { env });
      const failed = /Non-2xx or 3xx responses: (\d+)/.exec(stdout);
      if (failed) throw new Error(`${url} failed ${failed[1]} times`);
      return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
    },
  };
}

/** @type {LoadGenerator["perSecond"]} */
async function nodesPerSecond(url, { clients, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const end = performance.now() + seconds * 1000;
  let answered = 0;
  const ask = () =>
    new Promise((done, fail) => {
      get(url, { agent }, (answer) => {
        answer.resume().once("end", done);
        if (answer.statusCode !== 200) fail(new Error(`${url} answered ${answer.statusCode}`));
      }).once("error", fail);
    });
  const client = async () => {
    while (performance.now() < end) {
      await ask();
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return answered / seconds;
}
