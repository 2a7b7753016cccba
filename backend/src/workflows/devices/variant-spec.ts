import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { RestrictionClass } from "@needlepoint/contracts/catalog";
import { DEVICES } from "../../modules/devices";
import type DevicesService from "../../modules/devices/service";
import { notFound } from "../licensure/refusal";
import { readDeviceProduct, type SpecRow } from "./device-rows";

export type SpecColumns = {
  restriction_class: RestrictionClass;
  diameter_mm: number | null;
  length_mm: number | null;
  /** A needle spec, or what an older row holds in its place. */
  needle: Record<string, unknown> | null;
  udi_di: string | null;
};

/** What has to be put back when a save is undone; `before` null where there was no row. */
export type SpecUndo = { variantId: string; specId: string; before: SpecRow | null };

/** One of a device's spec rows at a time, however it is written. */
export const specLock = (variantId: string): string => `device-spec:${variantId}`;

/** The stored spec of a variant of a product. @throws not_found */
export async function readSpec(
  container: MedusaContainer,
  productId: string,
  variantId: string,
): Promise<SpecRow | null> {
  const { variants } = await readDeviceProduct(container, productId);
  const variant = variants?.find(({ id }) => id === variantId);
  if (!variant) throw notFound("There is no such size of this product. It may have been deleted.");
  return variant.device_spec ?? null;
}

/** Writes a variant's row, and joins a new one to the variant. */
export async function writeSpec(
  container: MedusaContainer,
  variantId: string,
  before: SpecRow | null,
  columns: SpecColumns,
): Promise<SpecUndo> {
  const devices = container.resolve<DevicesService>(DEVICES);
  if (before) {
    await devices.updateDeviceSpecs({ id: before.id, ...columns });
    return { variantId, specId: before.id, before };
  }
  const { id } = await devices.createDeviceSpecs(columns);
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.PRODUCT]: { product_variant_id: variantId },
    [DEVICES]: { device_spec_id: id },
  });
  return { variantId, specId: id, before: null };
}

/** Puts back what a save found. */
export async function undoSpec(container: MedusaContainer, undo: SpecUndo): Promise<void> {
  const devices = container.resolve<DevicesService>(DEVICES);
  const { variantId, specId, before } = undo;
  if (before) {
    await devices.updateDeviceSpecs({ ...before });
    return;
  }
  await container.resolve(ContainerRegistrationKeys.LINK).dismiss({
    [Modules.PRODUCT]: { product_variant_id: variantId },
    [DEVICES]: { device_spec_id: specId },
  });
  await devices.deleteDeviceSpecs(specId);
}
