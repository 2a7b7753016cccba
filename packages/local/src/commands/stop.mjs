import { stopPostgres } from "../postgres.mjs";
import { stopServices } from "../services.mjs";

/**
 * `npm run stop`: ends the store of this home, also one that a crash left behind.
 * @param {import("../home.mjs").Home} home
 */
export async function command(home) {
  const stopped = await stopServices(home);
  stopPostgres(home);
  console.log(stopped.length > 0 ? `Stopped ${stopped.join(", ")}.` : "Nothing was running.");
  return 0;
}
