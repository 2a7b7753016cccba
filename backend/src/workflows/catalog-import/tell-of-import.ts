import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { noteAddresses } from "../addresses/note-addresses";
import { tellWhoWaitsWorkflow } from "../back-in-stock/tell-who-waits";
import { tellOfChange } from "../storefront/expire-pages";

/**
 * Tells once of all products that a file names, when it is applied: their addresses are noted, the
 * search index and the pages of the shop are brought up to date together, and whoever waits for a size
 * is looked for. Telling again changes nothing.
 */
export async function tellOfImport(
  container: MedusaContainer,
  handles: readonly string[],
): Promise<void> {
  const products = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle: [...handles] }, { select: ["id"], take: null });
  await noteAddresses(
    container,
    products.map(({ id }) => id),
  );
  await Promise.all(products.map(({ id }) => tellOfChange(container, { kind: "product", id })));
  try {
    await tellWhoWaitsWorkflow(container).run();
  } catch (error) {
    // Its own job looks again; a mail that could not be sent is no fault of the file.
    const why = error instanceof Error ? error.message : String(error);
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Not all who wait for a size were written to: ${why}`);
  }
}
