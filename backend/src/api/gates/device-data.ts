import type { MedusaResponse } from "@medusajs/framework/http";
import type { DeviceData } from "@needlepoint/contracts/device-data";
import { readDeviceData } from "../../workflows/devices/device-data";
import { roleOfCaller } from "../staff/require-role";
import { type GateRequest, pathId } from "./gate";

/** Whoever judges licenses judges what needs one; what the shop sells is not reason enough. */
export async function mayClassify(req: GateRequest): Promise<boolean> {
  if (req.auth_context?.actor_type !== "user") return false;
  const role = await roleOfCaller(req);
  return role === "owner" || role === "license-reviewer";
}

/** Answers what the product's page edits, as it is stored now. */
export async function answerDeviceData(req: GateRequest, res: MedusaResponse): Promise<void> {
  const [data, may] = await Promise.all([readDeviceData(req.scope, pathId(req)), mayClassify(req)]);
  res.json({ ...data, mayClassify: may } satisfies DeviceData);
}
