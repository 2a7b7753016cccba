import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { readPublicRules } from "../../../../workflows/licensure/public-law";
import { readForm } from "../../../gates/form";

const query = z.object({ state: jurisdiction.optional() });

/** `GET /store/licensure/rules?state=TX`: the law as checkout reads it; without `state`, all of it. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const asked = readForm(() => query.parse({ state: req.query.state }));
  res.json(await readPublicRules(req.scope, asked.state ?? null));
}
