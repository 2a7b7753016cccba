import { endLauncher, giveUpHome } from "../launcher-lock.mjs";
import { stopPostgres } from "../postgres.mjs";
import { stopServices } from "../services.mjs";

/**
 * `npm run stop`: ends the store of this home, also one that a crash left behind.
 * @param {import("../home.mjs").Home} home
 */
export async function command(home) {
  const stopped = await stopHome(home);
  console.log(stopped.length > 0 ? `Stopped ${stopped.join(", ")}.` : "Nothing was running.");
  return 0;
}

/**
 * Ends everything of a home and answers the names of what was running.
 * @param {import("../home.mjs").Home} home
 */
export async function stopHome(home) {
  const launcher = await endLauncher(home);
  const services = await stopServices(home);
  const postgres = stopPostgres(home);
  giveUpHome(home);
  return [
    ...(launcher ? ["the launcher with all it had started"] : services),
    ...(postgres ? ["postgres"] : []),
  ];
}
