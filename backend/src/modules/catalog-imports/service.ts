import { MedusaService } from "@medusajs/framework/utils";
import CatalogImport from "./models/catalog-import";

/** Files of the catalog that staff handed in, and how far each has come. */
class CatalogImportsService extends MedusaService({ CatalogImport }) {}

export default CatalogImportsService;
