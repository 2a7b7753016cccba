import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readRuleCell } from "../../../../workflows/licensure/rule-cell";
import { pathId } from "../../../gates/gate";

/** `GET /admin/practice-rules/TX-PT`: the rule in force and every row the cell ever had. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await readRuleCell(req.scope, pathId(req, "cell")));
}
