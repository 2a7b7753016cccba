import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { CATALOG_IMPORTS } from "../../modules/catalog-imports";
import type CatalogImportsService from "../../modules/catalog-imports/service";
import { notAllowed, notFound } from "../licensure/refusal";
import { digestOf, planOf } from "./check-import";

/** An import is to be applied: `{id: "cimp_…"}`. */
export const CATALOG_IMPORT_CONFIRMED = "catalog-import.confirmed";

type Input = { id: string };

/** @throws not_found, import_refused, edit_conflict */
const confirmStep = createStep(
  "confirm-catalog-import",
  async ({ id }: Input, { container }) => {
    const imports = container.resolve<CatalogImportsService>(CATALOG_IMPORTS);
    const [row] = await imports.listCatalogImports({ id }, { take: 1 });
    if (!row) throw notFound("There is no such import. Check the file again.");
    if (row.state === "refused") {
      throw notAllowed("import_refused", "Mend the rows that are wrong and check the file again.");
    }
    if (row.state === "applied" || row.state === "applying") return new StepResponse(null, null);
    if (row.state === "checked") {
      const plan = await planOf(container, Buffer.from(row.content, "utf8"), row.may_classify);
      if (plan.problems.length > 0 || digestOf(plan) !== row.plan_digest) {
        throw notAllowed(
          "edit_conflict",
          "The catalog changed since this file was checked. Check it again and look what it does now.",
        );
      }
    }
    const now = new Date();
    await imports.updateCatalogImports({
      id,
      state: "applying",
      trouble: null,
      started_at: row.started_at ?? now,
      moved_at: now,
    });
    return new StepResponse(null, { id, state: row.state });
  },
  async (before, { container }) => {
    if (!before) return;
    await container.resolve<CatalogImportsService>(CATALOG_IMPORTS).updateCatalogImports(before);
  },
);

/** Staff want an import that they have looked at; it is applied in the background. */
export const confirmImportWorkflow = createWorkflow(
  "confirm-catalog-import",
  (input: WorkflowData<Input>) => {
    confirmStep(input);
    emitEventStep({
      eventName: CATALOG_IMPORT_CONFIRMED,
      data: transform({ input }, ({ input }) => ({ id: input.id })),
    });
  },
);
