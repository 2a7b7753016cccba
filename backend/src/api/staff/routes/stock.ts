import type { RouteRoles } from "../route-roles";

/**
 * Counting, receiving and reserving.
 */
export const stockRoutes: RouteRoles[] = [
  {
    roles: ["stock", "content", "support"],
    routes: [
      "GET /admin/inventory-items",
      "GET /admin/inventory-items/:id",
      "GET /admin/inventory-items/:id/location-levels",
      "GET /admin/reservations",
      "GET /admin/reservations/:id",
    ],
  },
  {
    roles: ["stock"],
    routes: [
      "POST /admin/inventory-items",
      "DELETE,POST /admin/inventory-items/:id",
      "POST /admin/inventory-items/:id/location-levels",
      "DELETE,POST /admin/inventory-items/:id/location-levels/:location_id",
      "POST /admin/inventory-items/:id/location-levels/batch",
      "POST /admin/inventory-items/export",
      "GET /admin/exports/inventory-items/:file",
      "POST /admin/inventory-items/location-levels/batch",
      "POST /admin/reservations",
      "DELETE,POST /admin/reservations/:id",
    ],
  },
  {
    roles: ["stock", "content"],
    routes: [
      "POST /admin/products/:id/variants/:variant_id/inventory-items",
      "DELETE,POST /admin/products/:id/variants/:variant_id/inventory-items/:inventory_item_id",
      "POST /admin/products/:id/variants/inventory-items/batch",
    ],
  },
];
