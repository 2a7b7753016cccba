import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerCredentialBody } from "@needlepoint/contracts/evidence";
import { answerProblem } from "../../../../../workflows/licensure/answer-problem";
import { answerQuestionWorkflow } from "../../../../../workflows/licensure/answer-question";
import { credentialView } from "../../../../../workflows/licensure/credential-view";
import { readForm, refusedForm } from "../../../../gates/form";
import { causeOf, pathId } from "../../../../gates/gate";
import { requireCustomer } from "../../../../gates/signed-in";

/** `POST /store/credentials/:id/answer`: the owner answers the reviewer's question. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const customerId = requireCustomer(req);
  const form = readForm(() => answerCredentialBody.parse(req.body ?? {}));
  const credentialId = pathId(req);
  const problem = await answerProblem(req.scope, customerId, credentialId, form.text);
  if (problem) {
    throw refusedForm({ text: problem });
  }
  const { result } = await answerQuestionWorkflow(req.scope).run({
    input: {
      credentialId,
      customerId,
      text: form.text,
      cause: causeOf(req),
    },
  });
  res.json({ credential: credentialView(result) });
}
