import { Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk";
import type { DeviceSpec } from "@needlepoint/contracts/device-data";
import { FieldError } from "../../api/errors/field-error";
import { announceVariantChanged } from "./device-changed";
import { specRevision } from "./device-rows";
import { assertUnchanged } from "./edit-conflict";
import { readSpec, specLock, undoSpec, writeSpec } from "./variant-spec";

type Input = { productId: string; variantId: string; spec: DeviceSpec; basedOn: string };

/** @throws not_found, edit_conflict, restricted_class */
const saveSpecStep = createStep(
  "save-device-spec",
  ({ productId, variantId, spec, basedOn }: Input, { container }) =>
    container.resolve(Modules.LOCKING).execute(specLock(variantId), async () => {
      const before = await readSpec(container, productId, variantId);
      assertUnchanged(specRevision(before), basedOn);
      if (spec.needle && before?.restriction_class === "none") {
        throw new FieldError("restricted_class", {
          needle: "This size needs no license now, and no needle may. Change its class first.",
        });
      }
      // What nobody has classed is not opened by describing it.
      const restriction_class =
        before?.restriction_class ?? (spec.needle ? "rx-needle" : "rx-other");
      const undo = await writeSpec(container, variantId, before, {
        restriction_class,
        diameter_mm: spec.needle?.diameterMm ?? null,
        length_mm: spec.needle?.lengthMm ?? null,
        needle: spec.needle,
        udi_di: spec.udiDi,
      });
      return new StepResponse(null, undo);
    }),
  async (undo, { container }) => {
    if (undo) await undoSpec(container, undo);
  },
);

/** Staff write what a size is as a device. Its class stays as it is; a new row is restricted. */
export const saveDeviceSpecWorkflow = createWorkflow(
  "save-device-spec",
  (input: WorkflowData<Input>) => {
    saveSpecStep(input);
    announceVariantChanged(input);
  },
);
