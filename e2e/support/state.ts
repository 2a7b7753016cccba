import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

const login = z.object({ email: z.string(), password: z.string() });
const customer = login.extend({ profession: z.string(), state: z.string() });

/** The keys of `.needlepoint/state.json` that everything outside the apps relies on. */
const stateFile = z.object({
  storefrontUrl: z.url(),
  backendUrl: z.url(),
  adminUrl: z.url(),
  mailboxUrl: z.url(),
  stripeFakeUrl: z.url().nullable(),
  npiUrl: z.url().nullable(),
  databaseUrl: z.string(),
  publishableKey: z.string().startsWith("pk_"),
  regionId: z.string(),
  admin: login,
  customers: z.object({ verified: customer, inReview: customer, unverified: customer }),
  pids: z.record(z.string(), z.number()),
});
export type State = z.infer<typeof stateFile>;

/** The running store as its state file tells it; null when none runs. */
export function findState(): State | null {
  const home = process.env.NEEDLEPOINT_HOME ?? resolve(__dirname, "../../.needlepoint");
  const file = join(home, "state.json");
  return existsSync(file) ? stateFile.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}

/** The running store. Throws when none runs: everything here looks at one from outside. */
export function readState(): State {
  const state = findState();
  if (!state) throw new Error("No store is running. `npm start -- --detach` starts one.");
  return state;
}
