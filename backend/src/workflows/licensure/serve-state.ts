import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { Jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { LICENSURE } from "../../modules/licensure";
import { setServed } from "../../modules/licensure/served-states";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";
import { announceReleased } from "./announce-released";
import { readHeldOrdersTo } from "./held-orders-by-state";
import { redecideOrdersStep } from "./held-orders-steps";

/** The pages of that jurisdiction are out of date: `{id: "TX"}`. */
export const SERVED_STATE_CHANGED = "served-state.changed";

type Input = { jurisdiction: Jurisdiction; served: boolean; note: string | null; cause: Cause };

/** Undone by saying the opposite, as one more entry of the audit log. */
const setServedStep = createStep(
  "set-served",
  async ({ jurisdiction, served, note, cause }: Input, { container }) => {
    const licensure = container.resolve<LicensureService>(LICENSURE);
    const [before] = await licensure.listServedStates({ jurisdiction }, { take: 1 });
    await setServed(licensure, jurisdiction, { served, note }, cause);
    const orders = await readHeldOrdersTo(container, jurisdiction);
    return new StepResponse(
      orders.map(({ id }) => id),
      { jurisdiction, served: before?.served ?? !served, note: before?.note ?? null, cause },
    );
  },
  async (before, { container }) => {
    if (!before) return;
    const { jurisdiction, served, note, cause } = before;
    const licensure = container.resolve<LicensureService>(LICENSURE);
    await setServed(licensure, jurisdiction, { served, note }, cause);
  },
);

/** Staff open or close a jurisdiction; held orders to it are decided again. */
export const serveStateWorkflow = createWorkflow("serve-state", (input: WorkflowData<Input>) => {
  const orderIds = setServedStep(input);
  announceReleased(redecideOrdersStep({ orderIds, cause: input.cause }));
  emitEventStep({
    eventName: SERVED_STATE_CHANGED,
    data: transform({ input }, ({ input }) => ({ id: input.jurisdiction })),
  });
});
