import { MedusaService } from "@medusajs/framework/utils";
import DeviceSpec from "./models/device-spec";
import ProductSheet from "./models/product-sheet";

/** Tables of what is sold, seen as devices. */
class DevicesService extends MedusaService({ DeviceSpec, ProductSheet }) {}

export default DevicesService;
