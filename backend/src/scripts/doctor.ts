import type { ExecArgs } from "@medusajs/framework/types";
import { examine } from "../doctor/examine";
import { env } from "../env";

/** Names at most this many rows of a broken check; the count says how many there are. */
const NAMED = 10;

/**
 * Examines the store: `npm run doctor`, or `medusa exec ./src/scripts/doctor.ts` with DATABASE_URL.
 * One line a check; fails when any is broken.
 */
export default async function doctor({ container }: ExecArgs): Promise<void> {
  const findings = await examine(container, { demo: env.mode === "local" });
  for (const { name, says, looked, broken } of findings) {
    const head = broken.length === 0 ? "ok    " : "BROKEN";
    console.log(`DOCTOR ${head} ${name}: ${says} (${looked} looked at, ${broken.length} broken)`);
    for (const row of broken.slice(0, NAMED)) console.log(`DOCTOR          ${row}`);
  }
  const ill = findings.filter(({ broken }) => broken.length > 0);
  if (ill.length > 0)
    throw new Error(`The store is not well: ${ill.map(({ name }) => name).join(", ")}.`);
}
