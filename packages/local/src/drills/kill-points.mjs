import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

/**
 * Places in an approval at which the backend is killed. It is made to stand still there by a lock on
 * the table that it writes next, so that the kill falls at that place and at no other. `leaves` is
 * what must then be in the database: a transaction that was cut short has written nothing.
 */
export const killPoints = [
  {
    name: "before the license is written",
    table: "credential",
    leaves: "license submitted, hold open",
  },
  {
    name: "between the license and its entry in the log",
    table: "license_audit",
    leaves: "license submitted, hold open",
  },
  {
    name: "after the license, before its order is decided",
    table: "license_decision",
    leaves: "license verified, hold open",
  },
  {
    name: "between the decision and the hold that it closes",
    table: "order_hold",
    leaves: "license verified, hold open",
  },
  {
    name: "after the release, before its mail",
    table: "notification",
    leaves: "license verified, hold closed",
  },
];

const PATIENCE_MS = 30_000;

/** Who waits to write to the table. */
const WAITING = `
  select l.pid from pg_locks l join pg_class c on c.oid = l.relation
  where c.relname = $1 and l.mode = 'RowExclusiveLock' and not l.granted
`;

/**
 * Lets nobody write to a table from now on.
 * @param {string} databaseUrl
 * @param {string} table
 */
export async function standStillAt(databaseUrl, table) {
  const lock = new pg.Client({ connectionString: databaseUrl });
  const watch = new pg.Client({ connectionString: databaseUrl });
  await Promise.all([lock.connect(), watch.connect()]);
  await lock.query("begin");
  await lock.query(`lock table "${table}" in share mode`);
  const waiting = async () => (await watch.query(WAITING, [table])).rows.map(({ pid }) => pid);
  return {
    /** Until somebody waits to write there. */
    async reached() {
      const end = Date.now() + PATIENCE_MS;
      while ((await waiting()).length === 0) {
        if (Date.now() > end) throw new Error(`nobody came to write to ${table}`);
        await pause(5);
      }
    },
    /** Opens the table again; what waited for a process that is dead is ended, never done. */
    async letGo() {
      for (const pid of await waiting()) {
        await watch.query("select pg_terminate_backend($1)", [pid]);
      }
      while ((await waiting()).length > 0) await pause(5);
      await lock.query("rollback");
      await Promise.all([lock.end(), watch.end()]);
    },
  };
}

/**
 * What a kill left, in a few words: read from the tables, before anything mends it.
 * @param {string} databaseUrl
 * @param {string} credentialId
 */
export async function readLeft(databaseUrl, credentialId) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select status, exists (
         select from order_hold h where h.customer_id = c.customer_id and h.closed_at is null
       ) as held from credential c where id = $1`,
      [credentialId],
    );
    return `license ${rows[0]?.status}, hold ${rows[0]?.held ? "open" : "closed"}`;
  } finally {
    await client.end();
  }
}
