import type { MiddlewareRoute } from "@medusajs/framework/http";
import { gated } from "./gates/gate";
import { keepAnOwner } from "./staff/keep-an-owner";
import { requireRole } from "./staff/require-role";

/** Who of the staff may do what. Without methods, which puts it before every other gate and check. */
export const staffMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin", middlewares: [gated(requireRole)] },
  { matcher: "/admin/users/:id", methods: ["DELETE"], middlewares: [gated(keepAnOwner)] },
];
