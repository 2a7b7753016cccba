import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import PurchaseOrderProvider from "./service";

/** `<identifier>_<id in medusa-config>`, as regions and sessions name it. */
export const PURCHASE_ORDER_PROVIDER = "pp_purchase-order_purchase-order";

export default ModuleProvider(Modules.PAYMENT, { services: [PurchaseOrderProvider] });
