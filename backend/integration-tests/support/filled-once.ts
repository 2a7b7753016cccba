import { createHash } from "node:crypto";
import { Client } from "@medusajs/framework/pg";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { TestDatabaseUtils } from "@medusajs/test-utils";

/** Another checkout on the same server, which tries other code, has copies of its own. */
const checkout = createHash("sha256").update(__dirname).digest("hex").slice(0, 8);
const prefix = `filled-once-${checkout}-`;

/**
 * Fills the database of a test file, or copies the one that an earlier file of the same run filled.
 * @param name what it is filled with
 * @param fill answers what the tests have to know of it, and nothing that JSON cannot carry
 */
export async function filledOnce<Made>(
  container: MedusaContainer,
  name: string,
  fill: () => Promise<Made>,
): Promise<Made> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw("select current_database() as name");
  const databases = { databaseName: String(rows[0].name), templateName: `${prefix}${name}` };
  const utils = TestDatabaseUtils.dbTestUtilFactory();
  return onServer(async (server) => {
    // What was made stands beside its copy, and is written last: a copy without it is not whole.
    const told = async () => {
      const found = await server.query<{ made: string | null }>(
        "select shobj_description(oid, 'pg_database') as made from pg_database where datname = $1",
        [databases.templateName],
      );
      return found.rows[0]?.made ?? null;
    };
    const before = await told();
    if (before !== null) {
      await utils.restore(databases);
      return JSON.parse(before) as Made;
    }
    const made = await fill();
    // Of two that fill at once, one keeps its copy.
    const lock = await server.query<{ taken: boolean }>(
      "select pg_try_advisory_lock(hashtext($1)) as taken",
      [databases.templateName],
    );
    if (lock.rows[0]?.taken && (await told()) === null) {
      await utils.snapshot(databases);
      await server.query(
        `comment on database ${server.escapeIdentifier(databases.templateName)} is ${server.escapeLiteral(JSON.stringify(made))}`,
      );
    }
    return made;
  });
}

/** Before a run: what an earlier one kept was filled by the code of that day. */
export function forgetFilled(): Promise<void> {
  return onServer(async (server) => {
    const { rows } = await server.query<{ datname: string }>(
      "select datname from pg_database where starts_with(datname, $1)",
      [prefix],
    );
    for (const { datname } of rows) {
      await server.query(`drop database ${server.escapeIdentifier(datname)} with (force)`);
    }
  });
}

async function onServer<Result>(work: (server: Client) => Promise<Result>): Promise<Result> {
  const connectionString = TestDatabaseUtils.getDatabaseURL("postgres");
  const server = new Client({ connectionString });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}
