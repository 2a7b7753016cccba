import { StepFailure } from "../failure.mjs";
import { findTool } from "./debian-tools.mjs";

/**
 * nginx, which every share is a share of.
 * @param {import("../home.mjs").Home} home
 */
export async function findNginx(home) {
  const nginx = await findTool(home, { program: "nginx", packages: ["nginx"] });
  if (nginx) return nginx;
  throw new StepFailure("This bench compares with nginx, and there is none. Install nginx.");
}
