import type { MiddlewareRoute } from "@medusajs/framework/http";
import { gated } from "./gates/gate";
import { limitUpload } from "./uploads/limit-upload";

/** Uploads for what is sold: neither is taken into memory without a limit. */
export const catalogMiddlewares: MiddlewareRoute[] = [
  // Medusa takes it into memory whole; without methods, this stands before it.
  { matcher: "/admin/uploads", middlewares: [gated(limitUpload)] },
  // The body is the file itself.
  { matcher: "/admin/catalog/imports", methods: ["POST"], bodyParser: false },
];
