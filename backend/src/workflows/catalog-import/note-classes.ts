import type { MedusaContainer } from "@medusajs/framework/types";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { ImportBatch } from "./batch";
import type { TakePart } from "./shared-transaction";

export type NotedClass = ImportBatch["classes"][number];

/** Sizes that one entry of the audit log tells of. */
const SIZES_OF_ONE_ENTRY = 200;

/** Notes what a file opened or closed; it stands in the log exactly when the file is applied. */
export async function noteClasses(
  container: MedusaContainer,
  takePart: TakePart,
  { importId, actor, classes }: { importId: string; actor: string; classes: NotedClass[] },
): Promise<void> {
  if (classes.length === 0) return;
  await takePart(container.resolve<LicensureService>(LICENSURE), async (service, context) => {
    for (let at = 0; at < classes.length; at += SIZES_OF_ONE_ENTRY) {
      await service.recordAudit(
        { actor, requestId: null },
        "device.classified-by-file",
        "catalog_import",
        importId,
        { sizes: classes.slice(at, at + SIZES_OF_ONE_ENTRY) },
        context,
      );
    }
  });
}
