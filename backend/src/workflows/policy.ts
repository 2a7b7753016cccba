import type { MedusaContainer } from "@medusajs/framework/types";

/** One rule at one hook: returns when the step may go on, throws a MedusaError when it may not. */
export type Policy<Payload> = (
  payload: Payload,
  container: MedusaContainer,
) => Promise<void> | void;

/** Runs policies in order; the first refusal ends it. A hook takes one handler, hence lists. */
export async function runPolicies<Payload>(
  policies: Policy<Payload>[],
  payload: Payload,
  container: MedusaContainer,
): Promise<void> {
  for (const policy of policies) await policy(payload, container);
}
