import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { MandateRow } from "../../modules/clinics/service";
import type { Cause } from "../../modules/licensure/service";
import { redecideOrdersStep } from "../licensure/held-orders-steps";
import { MANDATE_ENDED } from "./events";
import { findOrdersOnMandatesStep } from "./find-orders-step";

/**
 * What follows in every workflow that ends mandates, whichever way they ended: the orders that
 * rested on them are decided again, and both sides are told. Call it inside `createWorkflow`.
 */
export function followEndedMandates(data: {
  ended: WorkflowData<MandateRow[]>;
  cause: Cause;
}): void {
  const orderIds = findOrdersOnMandatesStep(
    transform(data, ({ ended }) => ({
      pairs: ended.map((mandate) => ({
        practitionerId: mandate.practitioner_id,
        purchaserId: mandate.purchaser_id,
      })),
    })),
  );
  redecideOrdersStep({ orderIds, cause: data.cause });
  emitEventStep({
    eventName: MANDATE_ENDED,
    data: transform(data, ({ ended }) => ended.map(({ id }) => ({ mandate_id: id }))),
  });
}
