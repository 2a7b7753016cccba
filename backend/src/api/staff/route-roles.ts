import type { StaffRole } from "@needlepoint/contracts/staff";

/**
 * Who may call some routes. An owner may call all but the closed ones, and is not listed.
 * `anyone` is for what Medusa itself serves without a sign-in.
 */
export type RouteRoles = {
  roles: Exclude<StaffRole, "owner">[] | "anyone" | "nobody";
  /** True where a person has to act: a secret API key is turned away whoever made it. */
  peopleOnly?: true;
  /** True where a person gets in before they have set up a second factor, to set it up. */
  beforeMfa?: true;
  /** `GET,POST /admin/things/:id`, with parameters as the router names them. */
  routes: string[];
};

/** What the table says of one method of one path. */
export type RouteRule = Pick<RouteRoles, "roles"> & {
  peopleOnly: boolean;
  beforeMfa: boolean;
  route: string;
};

type Compiled = { method: string; pattern: RegExp; rule: RouteRule; fixed: number };

/** As the router matches: any case, with or without a last slash. */
function patternOf(path: string): RegExp {
  const source = path
    .split("/")
    .map((part) => (part.startsWith(":") ? "[^/]+" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")))
    .join("/");
  return new RegExp(`^${source}/?$`, "i");
}

/** The segments that are no parameter, as a binary number: the earlier a fixed one, the higher. */
function fixedness(path: string): number {
  return path
    .split("/")
    .reduce((sum, part, index) => sum + (part.startsWith(":") ? 0 : 2 ** (20 - index)), 0);
}

/**
 * Builds the look-up of a table.
 * @throws Error on a route that stands in it twice: nobody could tell which entry holds
 */
export function roleTable(blocks: RouteRoles[]) {
  const compiled = new Map<string, Compiled>();
  for (const { roles, peopleOnly = false, beforeMfa = false, routes } of blocks) {
    for (const line of routes) {
      const [methods = "", path = ""] = line.split(" ");
      for (const method of methods.split(",")) {
        const route = `${method} ${path}`;
        if (compiled.has(route)) throw new Error(`${route} stands in the table of roles twice.`);
        compiled.set(route, {
          method,
          pattern: patternOf(path),
          fixed: fixedness(path),
          rule: { roles, peopleOnly, beforeMfa, route },
        });
      }
    }
  }
  // A fixed segment stands before a parameter, as in the router: `/payments/payment-providers`.
  const inOrder = [...compiled.values()].sort((a, b) => b.fixed - a.fixed);
  return {
    routes: [...compiled.keys()],
    /** The entry for a request; null when there is none, which means no. */
    find(method: string, path: string): RouteRule | null {
      const asked = method === "HEAD" ? "GET" : method;
      return (
        inOrder.find((entry) => entry.method === asked && entry.pattern.test(path))?.rule ?? null
      );
    },
  };
}
