import type { RouteRoles } from "../route-roles";

/**
 * Doors that are shut for everyone, the owner included: Medusa's licensed roles, which are switched
 * off, and what leads around every check of an order: a fulfilment that knows no order, and any
 * workflow by its name. No page of the store or the admin needs them.
 */
export const closedRoutes: RouteRoles[] = [
  {
    roles: "nobody",
    routes: [
      "POST /admin/fulfillments",
      "GET /admin/rbac/me/permissions",
      "GET,POST /admin/rbac/policies",
      "DELETE,GET,POST /admin/rbac/policies/:id",
      "GET /admin/rbac/policies/:id/roles",
      "GET /admin/rbac/policies/assignable",
      "GET,POST /admin/rbac/roles",
      "DELETE,GET,POST /admin/rbac/roles/:id",
      "GET,POST /admin/rbac/roles/:id/policies",
      "DELETE /admin/rbac/roles/:id/policies/:policy_id",
      "DELETE,GET,POST /admin/rbac/roles/:id/users",
      "GET /admin/rbac/roles/assignable",
      "DELETE,GET,POST /admin/users/:id/roles",
      "DELETE /admin/users/:id/roles/:role_id",
      "POST /admin/workflows-executions/:workflow_id/run",
      "POST /admin/workflows-executions/:workflow_id/steps/failure",
      "POST /admin/workflows-executions/:workflow_id/steps/success",
    ],
  },
];
