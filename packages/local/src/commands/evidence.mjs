import { join } from "node:path";
import { backendEnv } from "../app-env.mjs";
import { StepFailure } from "../failure.mjs";
import { repository } from "../home.mjs";
import { readJson } from "../json-file.mjs";
import { runToEnd } from "../run-to-end.mjs";
import { localSecrets } from "../secrets.mjs";
import { allRunning } from "../services.mjs";

const backend = join(repository, "backend");

/** What may be done with uploaded proof, and the script of the backend that does it. */
const scripts = {
  due: "./src/scripts/list-due-evidence.ts",
  erase: "./src/scripts/erase-due-evidence.ts",
  "rotate-keys": "./src/scripts/rotate-evidence-keys.ts",
};

/**
 * `npm run evidence -- due` lists what the nightly erasure would erase, `-- erase` erases it now, and
 * `-- rotate-keys` wraps every data key with the first key of `EVIDENCE_KEYS`. For a live store: the same scripts by
 * `medusa exec`, with its own settings.
 * @param {import("../home.mjs").Home} home
 * @param {string[]} flags
 * @returns {Promise<number>}
 */
export async function command(home, [name = ""]) {
  if (name !== "due" && name !== "erase" && name !== "rotate-keys") {
    console.error(`Say which: ${Object.keys(scripts).join(", ")}.`);
    return 2;
  }
  const state = readJson(home.stateFile, /** @type {any} */ (null));
  if (!state || !allRunning(home)) {
    throw new StepFailure("The store is not running. `npm start` starts it.");
  }
  const portOf = (/** @type {string} */ url) => Number(new URL(url).port);
  const env = backendEnv({
    ports: {
      backend: portOf(state.backendUrl),
      storefront: portOf(state.storefrontUrl),
      mailboxWeb: portOf(state.mailboxUrl),
      // No mail is sent on the way.
      mailboxSmtp: portOf(state.mailboxUrl),
      npiRegistry: portOf(state.npiUrl),
    },
    databaseUrl: state.databaseUrl,
    secrets: localSecrets(home),
    evidence: home.evidence,
    photos: home.photos,
  });
  const output = await runToEnd(
    "The evidence script",
    join(backend, "node_modules", ".bin", "medusa"),
    ["exec", scripts[name]],
    { cwd: backend, env, log: home.log("evidence"), advice: "Its words stand in the log." },
  );
  const said = output.split("\n").filter((line) => /documents are|pfil_|data keys/.test(line));
  console.log(said.join("\n"));
  return 0;
}
