import type { RouteRoles } from "../route-roles";

/**
 * Who may buy: the license queue and what was decided.
 */
export const licensingRoutes: RouteRoles[] = [
  {
    roles: ["license-reviewer"],
    peopleOnly: true,
    routes: [
      "GET /admin/licenses",
      "GET /admin/licenses/:id",
      "POST /admin/licenses/:id/approve",
      "POST /admin/licenses/:id/reject",
      "POST /admin/licenses/:id/ask",
      "POST /admin/licenses/:id/open",
      "POST /admin/licenses/:id/revoke",
      "POST /admin/licenses/:id/registry",
      "GET /admin/evidence/:id",
      "GET,POST /admin/determinations",
      "POST /admin/determinations/:id/withdraw",
      "GET,POST /admin/practice-rules",
      "POST /admin/practice-rules/preview",
      "GET /admin/practice-rules/:cell",
      "POST /admin/orders/:id/decisions",
    ],
  },
  {
    roles: ["license-reviewer", "stock", "support"],
    routes: ["GET /admin/orders/:id/decisions", "GET /admin/orders/:id/note"],
  },
  {
    roles: ["license-reviewer", "support"],
    routes: ["GET /admin/served-states"],
  },
  {
    // Where the shop sells is the owner's to say, apart from what a state's law says.
    roles: [],
    peopleOnly: true,
    routes: [
      "POST /admin/served-states/:jurisdiction",
      "POST /admin/served-states/:jurisdiction/licenses",
      "DELETE /admin/served-states/:jurisdiction/licenses/:id",
    ],
  },
];
