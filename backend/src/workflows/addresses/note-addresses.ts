import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk";
import { z } from "@medusajs/framework/zod";
import { ADDRESSES } from "../../modules/addresses";
import type AddressesService from "../../modules/addresses/service";
import type { Holding } from "../../modules/addresses/service";

const rows = z.array(z.object({ id: z.string(), handle: z.string() }));

async function holdingsOf(container: MedusaContainer, ids?: string[]): Promise<Holding[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "handle"],
    ...(ids ? { filters: { id: ids } } : {}),
  });
  return rows
    .parse(data)
    .map(({ id, handle }) => ({ kind: "product", address: handle, holderId: id }));
}

// Nothing to undo: what is noted is true, and noting it again changes nothing.
const noteAddressStep = createStep("note-address", async (productId: string, { container }) => {
  await noteAddresses(container, [productId]);
  return new StepResponse(undefined);
});

/** Notes the handle a product has now, so that it still leads there once it has another. */
export const noteAddressWorkflow = createWorkflow("note-address", (productId: string) => {
  noteAddressStep(productId);
});

/** Notes the handles that these products have now. */
export async function noteAddresses(container: MedusaContainer, ids: string[]): Promise<void> {
  const service: AddressesService = container.resolve(ADDRESSES);
  await service.hold(await holdingsOf(container, ids));
}

/** Notes the handles of all products that nobody noted: what was there before, or came by another way. */
export async function noteAllAddresses(container: MedusaContainer): Promise<void> {
  const service: AddressesService = container.resolve(ADDRESSES);
  await service.holdUnknown(await holdingsOf(container));
}
