import { defineMiddlewares } from "@medusajs/framework/http";
import { accountMiddlewares } from "./account-middlewares";
import { cartMiddlewares } from "./cart-middlewares";
import { catalogMiddlewares } from "./catalog-middlewares";
import { answerError } from "./errors/answer-error";
import { evidenceMiddlewares } from "./evidence-middlewares";
import { guardMiddlewares } from "./guard-middlewares";
import { licensureMiddlewares } from "./licensure-middlewares";
import { staffMiddlewares } from "./staff-middlewares";

/** The only middleware file Medusa reads; every domain hands in its list. */
export default defineMiddlewares({
  errorHandler: answerError,
  routes: [
    ...guardMiddlewares,
    ...staffMiddlewares,
    ...accountMiddlewares,
    ...licensureMiddlewares,
    ...evidenceMiddlewares,
    ...catalogMiddlewares,
    ...cartMiddlewares,
  ],
});
