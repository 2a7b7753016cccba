import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { profession } from "@needlepoint/licensure/professions";
import { readLawDecision } from "../../../../workflows/licensure/public-law";
import { readForm } from "../../../gates/form";

const query = z.object({ state: jurisdiction, profession });

/** `GET /store/licensure/decision?state=TX&profession=PT` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { state, profession } = req.query;
  const asked = readForm(() => query.parse({ state, profession }));
  const place = { jurisdiction: asked.state, profession: asked.profession };
  res.json(await readLawDecision(req.scope, place));
}
