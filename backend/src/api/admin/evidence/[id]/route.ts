import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { openEvidence } from "../../../../workflows/licensure/open-evidence";
import { causeOf, pathId } from "../../../gates/gate";

/**
 * `GET /admin/evidence/:id`: streams a document to a reviewer. Whatever it holds may neither run
 * nor be kept by a cache, and its name, which came from outside, is not repeated.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { type, content } = await openEvidence(req.scope, pathId(req), causeOf(req));
  res.setHeader("Content-Type", type);
  res.setHeader("Content-Length", String(content.length));
  res.setHeader("Content-Disposition", "inline");
  res.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  res.setHeader("Cache-Control", "private, no-store");
  res.end(content);
}
