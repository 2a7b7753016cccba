import { Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk";
import type { RestrictionClass } from "@needlepoint/contracts/catalog";
import { FieldError } from "../../api/errors/field-error";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";
import { announceVariantChanged } from "./device-changed";
import { specRevision } from "./device-rows";
import { assertUnchanged } from "./edit-conflict";
import { assertOwnStock } from "./shared-stock";
import { readSpec, specLock, undoSpec, writeSpec } from "./variant-spec";

export type Classification = {
  productId: string;
  variantId: string;
  restrictionClass: RestrictionClass;
  reason: string;
  basedOn: string;
  cause: Cause;
};

/** @throws not_found, edit_conflict, restricted_class, restricted_stock */
const classifyStep = createStep(
  "classify-variant",
  (input: Classification, { container }) =>
    container.resolve(Modules.LOCKING).execute(specLock(input.variantId), async () => {
      const { productId, variantId, restrictionClass, reason, basedOn, cause } = input;
      const before = await readSpec(container, productId, variantId);
      assertUnchanged(specRevision(before), basedOn);
      if (restrictionClass !== "rx-needle" && before?.needle) {
        throw new FieldError("restricted_class", {
          restrictionClass: "This size is a needle, and a needle always needs a license.",
        });
      }
      if (restrictionClass === "none") await assertOwnStock(container, variantId);
      const from = before?.restriction_class ?? null;
      // Noted first: a class that changed without a note would be worse than a note too many.
      await container
        .resolve<LicensureService>(LICENSURE)
        .recordAudit(cause, "device.classified", "product_variant", variantId, {
          from,
          to: restrictionClass,
          reason,
        });
      const undo = await writeSpec(container, variantId, before, {
        restriction_class: restrictionClass,
        diameter_mm: before?.diameter_mm ?? null,
        length_mm: before?.length_mm ?? null,
        needle: before?.needle ?? null,
        udi_di: before?.udi_di ?? null,
      });
      return new StepResponse(null, { undo, from, to: restrictionClass, cause });
    }),
  async (done, { container }) => {
    if (!done) return;
    await undoSpec(container, done.undo);
    await container
      .resolve<LicensureService>(LICENSURE)
      .recordAudit(done.cause, "device.classified", "product_variant", done.undo.variantId, {
        from: done.to,
        to: done.from,
        reason: "The change before did not go through.",
      });
  },
);

/**
 * Says whether a license is needed to buy a size. The gate reads the class at every look, so carts
 * and orders that are not cleared yet go by the new one at once.
 */
export const classifyVariantWorkflow = createWorkflow(
  "classify-variant",
  (input: WorkflowData<Classification>) => {
    classifyStep(input);
    announceVariantChanged(input);
  },
);
