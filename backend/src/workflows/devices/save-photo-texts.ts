import { Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk";
import { FieldError } from "../../api/errors/field-error";
import { announceProductChanged } from "./device-changed";
import { readDeviceProduct } from "./device-rows";

type Text = { imageId: string; alt: string };
type Input = { productId: string; texts: Text[] };

type Row = { id: string; metadata: Record<string, unknown> };

/** Medusa makes this method for every table of the module, and tells of it in no type. */
type Images = { updateProductImages(rows: Row[]): Promise<unknown> };

/** @throws not_found, invalid_request */
const saveTextsStep = createStep(
  "save-photo-texts",
  async ({ productId, texts }: Input, { container }) => {
    const { images } = await readDeviceProduct(container, productId);
    const before = new Map((images ?? []).map((image) => [image.id, image.metadata ?? {}]));
    const gone = texts.findIndex(({ imageId }) => !before.has(imageId));
    if (gone >= 0) {
      throw new FieldError("invalid_request", {
        [`texts.${gone}.imageId`]: "This photo is gone. Reload to see those that are left.",
      });
    }
    const rows = texts.map(({ imageId, alt }) => ({
      id: imageId,
      metadata: { ...before.get(imageId), alt },
    }));
    const undo = texts.map(({ imageId }) => ({ id: imageId, metadata: before.get(imageId) ?? {} }));
    const product = container.resolve(Modules.PRODUCT) as unknown as Images;
    await product.updateProductImages(rows);
    return new StepResponse(null, undo);
  },
  async (undo, { container }) => {
    if (undo)
      await (container.resolve(Modules.PRODUCT) as unknown as Images).updateProductImages(undo);
  },
);

/** Staff say what photos of a product show. The shop shows a photo from then on. */
export const savePhotoTextsWorkflow = createWorkflow(
  "save-photo-texts",
  (input: WorkflowData<Input>) => {
    saveTextsStep(input);
    announceProductChanged(input);
  },
);
