import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { CATALOG_IMPORT_CONFIRMED } from "../workflows/catalog-import/confirm-import";
import { runImport } from "../workflows/catalog-import/run-import";

export default async function catalogImportConfirmed({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await runImport(container, event.data.id);
}

export const config: SubscriberConfig = { event: CATALOG_IMPORT_CONFIRMED };
