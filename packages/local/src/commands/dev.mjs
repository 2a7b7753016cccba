import { command as start } from "./start.mjs";

/**
 * `npm run dev`: both apps in watch mode.
 * @param {import("../home.mjs").Home} home
 * @param {string[]} flags
 */
export function command(home, flags) {
  return start(home, flags, { watch: true });
}
