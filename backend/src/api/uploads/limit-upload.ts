import { photoUploadMaxBytes } from "@needlepoint/contracts/photos";
import { invalid } from "../../workflows/licensure/refusal";
import type { GateRequest } from "../gates/gate";

/**
 * Lets an upload pass that says how long it is, and is short enough to be taken into memory.
 * @throws photo_refused
 */
export async function limitUpload(req: GateRequest): Promise<void> {
  if (req.method !== "POST" || !/^multipart\//i.test(req.headers["content-type"] ?? "")) return;
  const length = Number(req.headers["content-length"] ?? Number.NaN);
  if (length <= photoUploadMaxBytes) return;
  // The rest is let by unread, so that the answer reaches the sender.
  req.resume();
  throw invalid("photo_refused", "Send at most 40 MB at once: fewer photos, or smaller ones.");
}
