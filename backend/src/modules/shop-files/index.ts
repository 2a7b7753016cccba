import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import ShopFiles from "./service";

export default ModuleProvider(Modules.FILE, { services: [ShopFiles] });
