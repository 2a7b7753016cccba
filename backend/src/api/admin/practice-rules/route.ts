import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { amendPracticeRuleWorkflow } from "../../../workflows/licensure/amend-practice-rule";
import { readPublicRules } from "../../../workflows/licensure/public-law";
import { readRuleSet } from "../../../workflows/licensure/rule-set";
import { readAmendment } from "../../gates/amendment";
import { readForm } from "../../gates/form";
import { causeOf } from "../../gates/gate";

/** `GET /admin/practice-rules`: every row that holds or is to come. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await readPublicRules(req.scope, null));
}

/** `POST /admin/practice-rules`: a whole rule from a day on; held orders there are decided again. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = readForm(() => readAmendment(req.body));
  const { result } = await amendPracticeRuleWorkflow(req.scope).run({
    input: { ...form, cause: causeOf(req) },
  });
  const { version } = await readRuleSet(req.scope);
  res.status(201).json({ ...result, rulesVersion: version });
}
