import type { MiddlewareRoute } from "@medusajs/framework/http";

/** The body of an upload is the file itself: nothing may parse it, nor buffer it without a limit. */
export const evidenceMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/evidence", methods: ["POST"], bodyParser: false },
  { matcher: "/store/credentials/:id/evidence", methods: ["POST"], bodyParser: false },
];
