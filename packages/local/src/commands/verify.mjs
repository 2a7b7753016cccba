import { staticChecks } from "../checks.mjs";
import { step } from "../progress.mjs";
import { prepare } from "../store.mjs";
import { sum } from "../tally.mjs";

/**
 * `npm run verify`: types, lint and dead code.
 * @param {import("../home.mjs").Home} home
 */
export async function command(home) {
  await prepare(home);
  const total = sum(await step("static checks", () => staticChecks(home)));
  console.log(
    total.failed === 0 ? "All static checks pass." : `Failed: ${total.failures.join(", ")}`,
  );
  return total.failed === 0 ? 0 : 1;
}
