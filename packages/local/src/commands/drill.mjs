import { StepFailure } from "../failure.mjs";

/** @type {Record<string, () => Promise<{ drill: (home: import("../home.mjs").Home, flags: string[]) => Promise<number> }>>} */
const drills = {
  approval: () => import("../drills/killed-approval.mjs"),
  guards: () => import("../drills/removed-guards.mjs"),
};

/**
 * `npm run drill [-- approval|guards]`: breaks the store on purpose, in a home of its own, and shows
 * that it holds. `approval` kills the backend in the middle of approvals; `guards` takes each guard
 * away in a scratch clone and prints the test that turns red.
 * @param {import("../home.mjs").Home} home
 * @param {string[]} flags
 */
export async function command(home, [name = "approval", ...flags]) {
  const load = Object.hasOwn(drills, name) ? drills[name] : undefined;
  if (!load) {
    throw new StepFailure(
      `There is no drill "${name}". There are: ${Object.keys(drills).join(", ")}.`,
    );
  }
  return (await load()).drill(home, flags);
}
