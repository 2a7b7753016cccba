import { openDatabase, prepare } from "../store.mjs";

/**
 * Starts only the database of this home and leaves it running; `npm run stop` ends it.
 * @param {import("../home.mjs").Home} home
 */
export async function command(home) {
  await prepare(home);
  const { url } = await openDatabase(home);
  console.log(url);
  return 0;
}
