import { roleTable } from "./route-roles";
import { catalogRoutes } from "./routes/catalog";
import { closedRoutes } from "./routes/closed";
import { licensingRoutes } from "./routes/licensing";
import { ordersRoutes } from "./routes/orders";
import { ownerRoutes } from "./routes/owner";
import { shellRoutes } from "./routes/shell";
import { stockRoutes } from "./routes/stock";

/**
 * Every route of the admin and who may call it. A route that is not in here answers 403, and a
 * test fails on it; the lines of a domain stand in the file of its name.
 */
export const staffTable = roleTable([
  ...shellRoutes,
  ...ordersRoutes,
  ...licensingRoutes,
  ...stockRoutes,
  ...catalogRoutes,
  ...ownerRoutes,
  ...closedRoutes,
]);
