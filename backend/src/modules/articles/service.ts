import { MedusaService } from "@medusajs/framework/utils";
import Article from "./models/article";
import ArticleReference from "./models/reference";

/** Tables of the learning pages. */
class ArticlesService extends MedusaService({ Article, ArticleReference }) {}

export default ArticlesService;
