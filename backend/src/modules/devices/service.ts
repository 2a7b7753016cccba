import type { InferTypeOf } from "@medusajs/framework/types";
import { MedusaService } from "@medusajs/framework/utils";
import DeviceSpec from "./models/device-spec";
import ProductSheet from "./models/product-sheet";

export type DeviceSpecRow = InferTypeOf<typeof DeviceSpec>;
export type ProductSheetRow = InferTypeOf<typeof ProductSheet>;

/** Tables of what is sold, seen as devices. */
class DevicesService extends MedusaService({ DeviceSpec, ProductSheet }) {}

export default DevicesService;
