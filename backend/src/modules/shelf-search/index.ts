import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import ShelfSearch from "./service";

export default ModuleProvider(Modules.SEARCH, { services: [ShelfSearch] });
