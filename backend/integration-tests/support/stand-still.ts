import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

const WAITING = `
  select l.pid from pg_locks l join pg_class c on c.oid = l.relation
  where c.relname = ? and l.mode = 'RowExclusiveLock' and not l.granted
`;

/**
 * Lets nobody write to a table while `work` goes on, waits until somebody wants to, and then takes
 * their connection from them, as the death of their process would.
 */
export async function cutOffAt(
  container: MedusaContainer,
  table: string,
  work: () => Promise<void>,
): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const lock = await database.transaction();
  try {
    await lock.raw("lock table ?? in share mode", [table]);
    await work();
    for (;;) {
      const { rows } = await database.raw(WAITING, [table]);
      if (rows.length === 0) continue;
      for (const { pid } of rows) await database.raw("select pg_terminate_backend(?)", [pid]);
      return;
    }
  } finally {
    await lock.rollback();
  }
}
