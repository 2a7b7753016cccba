import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { approveLicenseBody } from "@needlepoint/contracts/licensing";
import { approveLicenseWorkflow } from "../../../../../workflows/licensure/review-license";
import { readReview } from "../../../../../workflows/licensure/review-queue";
import { readForm } from "../../../../gates/form";
import { causeOf, pathId } from "../../../../gates/gate";

/** `POST /admin/licenses/:id/approve`: the reviewer names the conditions that were shown. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const form = readForm(() => approveLicenseBody.parse(req.body ?? {}));
  const credentialId = pathId(req);
  await approveLicenseWorkflow(req.scope).run({
    input: {
      credentialId,
      conditionsShown: form.conditionsShown,
      checks: form.checks,
      note: form.note ?? null,
      reviewerId: req.auth_context.actor_id,
      cause: causeOf(req),
      seenVersion: form.version,
    },
  });
  res.json({ license: await readReview(req.scope, credentialId) });
}
