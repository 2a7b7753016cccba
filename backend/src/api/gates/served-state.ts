import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { asJurisdiction, type Jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { notFound } from "../../workflows/licensure/refusal";
import { readServedStates } from "../../workflows/licensure/served-states-view";
import { pathId } from "./gate";

/**
 * The jurisdiction that a path names.
 * @throws not_found
 */
export function jurisdictionOfPath(req: MedusaRequest): Jurisdiction {
  const jurisdiction = asJurisdiction(pathId(req, "jurisdiction"));
  if (!jurisdiction) throw notFound("There is no such state.");
  return jurisdiction;
}

/** Answers with the jurisdiction as it stands after a change. */
export async function answerServedState(
  req: MedusaRequest,
  res: MedusaResponse,
  jurisdiction: Jurisdiction,
): Promise<void> {
  const states = await readServedStates(req.scope);
  res.json({ state: states.find((state) => state.jurisdiction === jurisdiction) });
}
