import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { staffTable } from "./role-table";
import { roleTable } from "./route-roles";

/** `GET /admin/things/:id` for every handler of every route file below a folder. */
function routesBelow(api: string, folder = "admin"): string[] {
  return readdirSync(join(api, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return routesBelow(api, path);
    if (!/^route\.(js|ts)$/.test(entry.name)) return [];
    const source = readFileSync(join(api, path), "utf8");
    const found = source.matchAll(
      /(?:exports\.|export (?:async )?(?:function|const) )(GET|POST|PUT|PATCH|DELETE)\b/g,
    );
    const matcher = `/${folder}`.replace(/\[(\w+)\]/g, ":$1");
    return [...new Set([...found].map(([, method]) => `${method} ${matcher}`))];
  });
}

const medusa = dirname(require.resolve("@medusajs/medusa/package.json"));
const stock = routesBelow(join(medusa, "dist", "api"));
const ours = routesBelow(resolve(__dirname, ".."));
/** As a request would come, with something in the place of each parameter. */
const asked = (path: string) => path.replace(/:\w+/g, "some_id");

describe("the table of staff roles", () => {
  it("finds Medusa's own routes and ours where they lie", () => {
    expect(stock).toContain("POST /admin/api-keys");
    expect(stock).toContain("POST /admin/draft-orders/:id/convert-to-order");
    expect(stock.length).toBeGreaterThan(350);
    expect(ours).toContain("POST /admin/licenses/:id/approve");
  });

  it("has a line for every route of the installed Medusa and of ours", () => {
    const missing = [...stock, ...ours].filter((route) => !staffTable.routes.includes(route));
    expect(missing).toEqual([]);
  });

  it("answers each route with its own line and not with a neighbor's", () => {
    const crossed = staffTable.routes.filter((route) => {
      const [method = "", path = ""] = route.split(" ");
      return staffTable.find(method, asked(path))?.route !== route;
    });
    expect(crossed).toEqual([]);
  });

  it("keeps keys, people, uploads and settings to the owner", () => {
    const powerful = staffTable.routes.filter((route) =>
      /^\w+ \/admin\/(api-keys|invites|users|uploads|workflows-executions|staff)|^(POST|DELETE) \/admin\/stores/.test(
        route,
      ),
    );
    expect(powerful.length).toBeGreaterThan(20);
    const open = powerful.filter((route) => {
      const [method = "", path = ""] = route.split(" ");
      const roles = staffTable.find(method, asked(path))?.roles ?? "nobody";
      return roles === "anyone" || (roles !== "nobody" && roles.length > 0);
    });
    // What Medusa serves to whoever was invited, and everybody's own page.
    // And photos: nothing else that is uploaded becomes public.
    expect(open.sort()).toEqual([
      "GET /admin/users/me",
      "POST /admin/invites/accept",
      "POST /admin/uploads",
    ]);
  });

  it("matches as the router does, and knows no way around by spelling", () => {
    const find = (method: string, path: string) => staffTable.find(method, path)?.route ?? null;
    expect(find("GET", "/Admin/API-Keys/")).toBe("GET /admin/api-keys");
    expect(find("HEAD", "/admin/users")).toBe("GET /admin/users");
    expect(find("GET", "/admin/payments/payment-providers")).toBe(
      "GET /admin/payments/payment-providers",
    );
    expect(find("GET", "/admin/users/me")).toBe("GET /admin/users/me");
    expect(find("GET", "/admin/nothing-like-it")).toBeNull();
    expect(find("PUT", "/admin/orders")).toBeNull();
    expect(find("GET", "/admin//users")).toBeNull();
    expect(find("GET", "/admin/users%2Fme")).toBeNull();
  });

  it("refuses two lines for one route", () => {
    const line = { roles: [], routes: ["GET /admin/things"] };
    expect(() => roleTable([line, line])).toThrow(/twice/);
  });
});
