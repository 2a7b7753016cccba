import type { RouteRoles } from "../route-roles";

/**
 * What every page of the admin asks for before it shows anything. No orders, no people.
 */
export const shellRoutes: RouteRoles[] = [
  {
    roles: ["license-reviewer", "stock", "content", "support"],
    beforeMfa: true,
    routes: [
      "GET /admin/currencies",
      "GET /admin/currencies/:code",
      "GET /admin/layouts/:zone/configuration",
      "GET /admin/layouts/configurations",
      "GET /admin/locales",
      "GET /admin/locales/:code",
      "GET /admin/plugins",
      "GET /admin/property-labels",
      "GET /admin/property-labels/:id",
      "GET /admin/regions",
      "GET /admin/regions/:id",
      "GET /admin/sales-channels",
      "GET /admin/sales-channels/:id",
      "GET /admin/shipping-option-types",
      "GET /admin/shipping-option-types/:id",
      "GET /admin/shipping-profiles",
      "GET /admin/shipping-profiles/:id",
      "GET /admin/stock-locations",
      "GET /admin/stock-locations/:id",
      "GET /admin/stores",
      "GET /admin/stores/:id",
      "GET /admin/users/me",
      "GET /admin/views/:entity/columns",
      "GET /admin/views/:entity/configurations",
      "GET /admin/views/:entity/configurations/:id",
      "GET /admin/views/:entity/configurations/active",
      "GET /admin/views/entities",
    ],
  },
  {
    roles: "anyone",
    routes: ["GET /admin/feature-flags", "POST /admin/invites/accept"],
  },
];
