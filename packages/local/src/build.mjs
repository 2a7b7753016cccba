import { join } from "node:path";
import { repository } from "./home.mjs";
import { runToEnd } from "./run-to-end.mjs";

/**
 * Builds rooms with turbo, which skips what has not changed.
 * @param {import("./home.mjs").Home} home
 * @param {string[]} filters
 * @param {(text: string) => void} note
 */
export async function build(home, filters, note) {
  const output = await runToEnd(
    "The build",
    join(repository, "node_modules", ".bin", "turbo"),
    ["run", "build", "--output-logs=new-only", ...filters.flatMap((f) => ["--filter", f])],
    {
      cwd: repository,
      env: {
        ...process.env,
        TURBO_TELEMETRY_DISABLED: "1",
        NEXT_TELEMETRY_DISABLED: "1",
        DO_NOT_TRACK: "1",
      },
      log: home.log("build"),
      advice: "The compiler's words stand below and in the log.",
    },
  );
  const [, cached, total] = /Cached:\s+(\d+) cached, (\d+) total/.exec(output) ?? [];
  if (total && cached === total) note("up to date");
}
