import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql";

/** What tells whether the law as it was read last still stands, in one small row. */
export type LawHead = {
  /** Id of the newest amendment; null when there is none. */
  amendment: string | null;
  /** Jurisdictions somebody decided about; the others keep the default of the settings file. */
  served: Record<string, boolean>;
};

const SQL = `
  select
    (select id from practice_rule_amendment order by seq desc limit 1) as amendment,
    (select coalesce(jsonb_object_agg(jurisdiction, served), '{}'::jsonb)
       from served_state where deleted_at is null) as served`;

/** One query of two tiny tables: every licensing decision runs it. */
export async function readLawHead(manager: SqlEntityManager): Promise<LawHead> {
  const [row] = await manager.execute<LawHead[]>(SQL);
  if (!row) throw new Error("The law could not be read.");
  return row;
}
