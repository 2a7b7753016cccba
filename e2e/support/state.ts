import { readFileSync } from "node:fs";
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

/** Reads the state file of the running store: `$NEEDLEPOINT_HOME/state.json`. */
export function readState(): State {
  const home = process.env.NEEDLEPOINT_HOME ?? resolve(__dirname, "../../.needlepoint");
  return stateFile.parse(JSON.parse(readFileSync(join(home, "state.json"), "utf8")));
}
