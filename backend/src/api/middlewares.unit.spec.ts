import { readdirSync } from "node:fs";
import middlewares from "./middlewares";

/** Medusa reads one middleware file; a list that is not imported there would guard nothing. */
it("runs the list of every domain", async () => {
  const files = readdirSync(__dirname).filter((name) => name.endsWith("-middlewares.ts"));
  expect(files.length).toBeGreaterThanOrEqual(4);
  const registered = (middlewares.routes ?? []).flatMap((route) => route.middlewares ?? []);
  for (const file of files) {
    const lists: Record<string, { middlewares?: unknown[] }[]> = require(`./${file}`);
    for (const [name, routes] of Object.entries(lists)) {
      const handlers = routes.flatMap((route) => route.middlewares ?? []);
      const missing = handlers.filter((handler) => !registered.some((known) => known === handler));
      expect({ file, name, missing }).toEqual({ file, name, missing: [] });
    }
  }
});
