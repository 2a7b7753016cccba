import type { MedusaContainer } from "@medusajs/framework/types";
import { drawingName } from "@needlepoint/contracts/catalog";
import type { DeviceData, ProductSheet } from "@needlepoint/contracts/device-data";
import { photoKeyOf, photoPath, photoSize, widthsOf } from "@needlepoint/contracts/photos";
import {
  type DeviceProductRow,
  readDeviceProduct,
  sheetRevision,
  specRevision,
} from "./device-rows";

function sheetOf(row: DeviceProductRow["product_sheet"]): ProductSheet | null {
  if (!row) return null;
  return {
    kind: row.kind,
    drawing: drawingName.catch(row.kind === "needle" ? "needle" : "tray").parse(row.drawing),
    highlights: row.highlights ?? [],
    specRows: row.spec_rows ?? [],
    position: row.position,
    minBoxes: row.min_boxes ?? null,
    maxBoxes: row.max_boxes ?? null,
    demoData: row.demo_data,
  };
}

/** The smallest picture of a photo of this store, on the origin of whoever asks. */
function smallSource(url: string): string | null {
  const key = photoKeyOf(url);
  const size = key ? photoSize(key) : null;
  return key && size ? photoPath(key, widthsOf(size.width)[0] ?? size.width) : null;
}

/**
 * What the admin edits on a product's page, with what each edit has to be based on.
 * @throws not_found
 */
export async function readDeviceData(
  container: MedusaContainer,
  productId: string,
): Promise<Omit<DeviceData, "mayClassify">> {
  const row = await readDeviceProduct(container, productId);
  return {
    sheet: sheetOf(row.product_sheet),
    sheetRevision: sheetRevision(row.product_sheet),
    variants: [...(row.variants ?? [])]
      .sort((a, b) => (a.variant_rank ?? 0) - (b.variant_rank ?? 0))
      .map((variant) => ({
        id: variant.id,
        sku: variant.sku ?? "",
        title: variant.title ?? "",
        restrictionClass: variant.device_spec?.restriction_class ?? null,
        needle: variant.device_spec?.needle ?? null,
        udiDi: variant.device_spec?.udi_di ?? null,
        revision: specRevision(variant.device_spec),
      })),
    photos: [...(row.images ?? [])]
      .sort((a, b) => a.rank - b.rank)
      .map(({ id, url, metadata }) => ({
        imageId: id,
        src: smallSource(url),
        url,
        alt: typeof metadata?.alt === "string" ? metadata.alt : "",
      })),
  };
}
