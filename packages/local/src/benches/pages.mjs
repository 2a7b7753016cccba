import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { StepFailure } from "../failure.mjs";
import { freePort } from "../ports.mjs";
import { findLoadGenerator } from "./load-generator.mjs";
import { findNginx } from "./nginx.mjs";

/** Share of nginx that the live Medusa starter reaches on its product page, measured the same way. */
const STARTER = 0.0013;
/** Times that share which ours has to reach. */
const BUDGET = 15;
const CLIENTS = 32;
const ROUNDS = 5;
const WARM_UP_SECONDS = 3;
/** An nginx whose speed drifts further than this was measured on a machine that others use. */
const STEADY = 0.1;

const sorted = (/** @type {number[]} */ values) => [...values].sort((a, b) => a - b);
const median = (/** @type {number[]} */ values) => sorted(values)[values.length >> 1] ?? 0;

/**
 * The product page from the running storefront against nginx serving the very same bytes, without
 * compression, in turns: prints our share of nginx, and how many times the starter's it is; fails
 * below the budget. Flags: seconds a round (6), path of the page.
 * @param {any} state
 * @param {string[]} flags
 * @param {import("../home.mjs").Home} home
 */
export async function bench(
  state,
  [seconds = "6", path = "/products/aps-superficial-fascia"],
  home,
) {
  const ours = `${state.storefrontUrl}${path}`;
  const generator = await findLoadGenerator(home);
  const nginx = await findNginx(home);
  const page = await fetch(ours, { headers: { "accept-encoding": "identity" } });
  if (!page.ok) throw new StepFailure(`${ours} answered ${page.status}.`);
  const bytes = new Uint8Array(await page.arrayBuffer());
  const control = await serveBytes(home, nginx, bytes);
  /** @type {{ ours: number, nginx: number }[]} */
  const rounds = [];
  try {
    const measure = (/** @type {string} */ url, /** @type {number} */ time) =>
      generator.perSecond(url, { clients: CLIENTS, seconds: time });
    for (const url of [ours, control.url]) await measure(url, WARM_UP_SECONDS);
    for (let round = 0; round < ROUNDS; round++) {
      // Turn about, so that neither always comes after the other.
      const urls = round % 2 === 0 ? [ours, control.url] : [control.url, ours];
      /** @type {Record<string, number>} */
      const seen = {};
      for (const url of urls) seen[url] = await measure(url, Number(seconds));
      rounds.push({ ours: seen[ours] ?? 0, nginx: seen[control.url] ?? 0 });
    }
  } finally {
    await control.stop();
  }
  return report(rounds, { path, kilobytes: bytes.length / 1000, generator: generator.name });
}

/**
 * @param {{ ours: number, nginx: number }[]} rounds
 * @param {{ path: string, kilobytes: number, generator: string }} of
 */
function report(rounds, { path, kilobytes, generator }) {
  const shares = sorted(rounds.map((round) => round.ours / round.nginx));
  const share = median(shares);
  const times = share / STARTER;
  const controls = sorted(rounds.map((round) => round.nginx));
  const drift = ((controls.at(-1) ?? 0) - (controls[0] ?? 0)) / median(controls);
  const load = loadavg().map((value) => value.toFixed(1));
  console.log(
    `pages: ${path}, ${kilobytes.toFixed(1)} KB, ${generator}, ${CLIENTS} clients, ${ROUNDS} rounds: ` +
      `ours ${median(rounds.map((round) => round.ours)).toFixed(0)}/s, nginx ${median(controls).toFixed(0)}/s, ` +
      `share ${share.toFixed(4)} (${shares[0]?.toFixed(4)} to ${shares.at(-1)?.toFixed(4)}), ` +
      `${times.toFixed(1)} times the starter's ${STARTER} (budget ${BUDGET}); ` +
      `load ${load.join(" ")} over 1, 5 and 15 minutes on ${availableParallelism()} cores`,
  );
  if (drift > STEADY) {
    console.log(`nginx itself drifted by ${(drift * 100).toFixed(0)} %: others use this machine.`);
  }
  return times >= BUDGET ? 0 : 1;
}

/**
 * An nginx of one worker that answers every request with these bytes from a file.
 * @param {import("../home.mjs").Home} home
 * @param {string} nginx
 * @param {Uint8Array} bytes
 */
async function serveBytes(home, nginx, bytes) {
  const folder = join(home.root, "bench");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "page.html"), bytes);
  const port = await freePort(18_100);
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(" ");
  const file = join(folder, "nginx.conf");
  writeFileSync(
    file,
    `${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes 1;
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; ${places}
  types { text/html html; }
  server { listen 127.0.0.1:${port}; root ${folder}; location / { try_files /page.html =404; } }
}
`,
  );
  const child = spawn(nginx, ["-p", folder, "-c", file, "-e", join(folder, "error.log")], {
    stdio: "ignore",
  });
  const url = `http://127.0.0.1:${port}/`;
  const gone = new Promise((done) => child.once("exit", done));
  const stop = async () => {
    child.kill("SIGTERM");
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) {
      const same = (await answer.arrayBuffer()).byteLength === bytes.length;
      if (same) return { url, stop };
    }
    if (child.exitCode !== null) break;
    await new Promise((done) => setTimeout(done, 50));
  }
  child.kill("SIGTERM");
  throw new StepFailure(`nginx did not start; see ${folder}/error.log`);
}
