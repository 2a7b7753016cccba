import { Module } from "@medusajs/framework/utils";
import CatalogImportsService from "./service";

/** No dashes: Medusa makes a property of it. */
export const CATALOG_IMPORTS = "catalogImports";

export default Module(CATALOG_IMPORTS, { service: CatalogImportsService });
