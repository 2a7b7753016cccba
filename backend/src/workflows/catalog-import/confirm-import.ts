import type { MedusaContainer } from "@medusajs/framework/types";
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
import { planOf } from "./check-import";

/** An import is to be applied: `{id: "cimp_…"}`. */
export const CATALOG_IMPORT_CONFIRMED = "catalog-import.confirmed";

type Input = { id: string; actor: string; mayClassify: boolean };

/**
 * A file may be applied by somebody else than who checked it, with their own right and no more.
 * @throws import_refused when the file opens or closes what they may not judge
 */
async function assertRight(container: MedusaContainer, content: Buffer): Promise<void> {
  const [theirs, checked] = await Promise.all([
    planOf(container, content, false),
    planOf(container, content, true),
  ]);
  if (theirs.problems.length > checked.problems.length) {
    throw notAllowed(
      "import_refused",
      "Only an owner or a license reviewer may apply this file: it says what needs no license.",
    );
  }
}

/** @throws not_found, import_refused */
const confirmStep = createStep(
  "confirm-catalog-import",
  async ({ id, actor, mayClassify }: Input, { container }) => {
    const imports = container.resolve<CatalogImportsService>(CATALOG_IMPORTS);
    const [row] = await imports.listCatalogImports({ id }, { take: 1 });
    if (!row) throw notFound("There is no such import. Check the file again.");
    if (row.state === "refused") {
      const why = row.trouble ?? "Mend the rows that are wrong and check the file again.";
      throw notAllowed("import_refused", why);
    }
    if (row.state === "applied" || row.state === "applying") return new StepResponse(null, null);
    if (row.may_classify && !mayClassify) {
      await assertRight(container, Buffer.from(row.content, "utf8"));
    }
    const now = new Date();
    await imports.updateCatalogImports({
      id,
      state: "applying",
      // What it does stands in the audit log under the name of who wanted it.
      actor,
      may_classify: row.may_classify && mayClassify,
      trouble: null,
      started_at: row.started_at ?? now,
      moved_at: now,
    });
    return new StepResponse(null, {
      id,
      state: row.state,
      actor: row.actor,
      may_classify: row.may_classify,
    });
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
