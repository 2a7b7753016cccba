import type { MiddlewareRoute } from "@medusajs/framework/http";
import { gated } from "./gates/gate";
import { limitUpload } from "./uploads/limit-upload";

/** Medusa takes an upload into memory whole; without methods, this stands before it. */
export const photoMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/uploads", middlewares: [gated(limitUpload)] },
];
