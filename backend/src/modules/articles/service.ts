import { MedusaService } from "@medusajs/framework/utils";
import Article from "./models/article";
import Reference from "./models/reference";

/** Tables of the learning pages. */
class ArticlesService extends MedusaService({ Article, Reference }) {}

export default ArticlesService;
