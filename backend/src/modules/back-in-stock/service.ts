import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { DAL, InferTypeOf } from "@medusajs/framework/types";
import { generateEntityId, MedusaService } from "@medusajs/framework/utils";
import RestockRequest from "./models/restock-request";

export type RestockRequestRow = InferTypeOf<typeof RestockRequest>;

/** Sizes one address may wait for; far above any clinic, and a wall for whoever plays. */
export const MOST_OF_ONE_ADDRESS = 100;

/**
 * For this long one process alone writes the mail of a request. If it dies meanwhile, another takes
 * it after that: a mail is sent at least once, and twice only by a crash just after it went out.
 */
export const CLAIM_MS = 10 * 60_000;

/**
 * So often a mail is tried, with pauses of ten minutes that double each time: three and a half days,
 * longer than a mail server is down, after which the address is taken for one that takes no mail.
 */
export const MOST_ATTEMPTS = 10;

type Asking = Pick<RestockRequestRow, "email" | "variant_id" | "customer_id">;

/** Not told, not given up, and nobody's for now: a request rests twice as long after each attempt. */
const IS_DUE = `"told_at" is null and "deleted_at" is null and "attempts" < ?
  and ("claimed_at" is null or
    "claimed_at" + power(2, greatest("attempts" - 1, 0)) * ? * interval '1 millisecond' <= ?)`;
const dueAt = (now: Date) => [MOST_ATTEMPTS, CLAIM_MS, now];

/** Who waits for which size. */
class BackInStockService extends MedusaService({ RestockRequest }) {
  protected readonly baseRepository_: DAL.RepositoryService;

  constructor(container: { baseRepository: DAL.RepositoryService }, ...rest: unknown[]) {
    super(container, ...rest);
    this.baseRepository_ = container.baseRepository;
  }

  /**
   * Keeps that an address waits for a size; asked again, it waits once.
   * @returns the id of a request that is new, null when it waited before or waits for too much
   */
  async ask({ email, variant_id, customer_id }: Asking): Promise<string | null> {
    return this.inSql(async (manager) => {
      // Whoever asks again after their address was given up means it: tried from the beginning.
      await manager.execute(
        `delete from "restock_request"
         where "email" = ? and "variant_id" = ? and "told_at" is null and "attempts" >= ?`,
        [email, variant_id, MOST_ATTEMPTS],
      );
      const rows: { id: string }[] = await manager.execute(
        `insert into "restock_request" ("id", "email", "variant_id", "customer_id")
         select ?, ?, ?, ? where (
           select count(*) from "restock_request"
           where "email" = ? and "told_at" is null and "deleted_at" is null
         ) < ?
         on conflict ("email", "variant_id") where "told_at" is null and "deleted_at" is null
         do nothing returning "id"`,
        [
          generateEntityId(undefined, "restock"),
          email,
          variant_id,
          customer_id,
          email,
          MOST_OF_ONE_ADDRESS,
        ],
      );
      return rows[0]?.id ?? null;
    });
  }

  /** The sizes that somebody waits for who is not given up. */
  async waitedFor(): Promise<string[]> {
    return this.inSql(async (manager) => {
      const rows: { variant_id: string }[] = await manager.execute(
        `select distinct "variant_id" from "restock_request"
         where "told_at" is null and "deleted_at" is null and "attempts" < ?`,
        [MOST_ATTEMPTS],
      );
      return rows.map(({ variant_id }) => variant_id);
    });
  }

  /** Who may be written to now about a size, the longest wait first: none that rests or is given up. */
  async due(variantId: string, now: Date, most: number): Promise<RestockRequestRow[]> {
    const ids = await this.inSql(async (manager) => {
      const rows: { id: string }[] = await manager.execute(
        `select "id" from "restock_request"
         where "variant_id" = ? and ${IS_DUE} order by "created_at", "id" limit ?`,
        [variantId, ...dueAt(now), most],
      );
      return rows.map(({ id }) => id);
    });
    return this.listRestockRequests({ id: ids }, { take: null, order: { created_at: "ASC" } });
  }

  /**
   * Takes a request to write its mail, unless it was told or another process has it.
   * @returns which attempt this is, null when it is not to be written now
   */
  async claim(id: string, now: Date): Promise<number | null> {
    return this.inSql(async (manager) => {
      const rows: { attempts: number }[] = await manager.execute(
        `update "restock_request" set "claimed_at" = ?, "attempts" = "attempts" + 1
         where "id" = ? and ${IS_DUE}
         returning "attempts"`,
        [now, id, ...dueAt(now)],
      );
      return rows[0]?.attempts ?? null;
    });
  }

  private inSql<T>(task: (manager: SqlEntityManager) => Promise<T>): Promise<T> {
    return this.baseRepository_.transaction<SqlEntityManager>(task) as Promise<T>;
  }
}

export default BackInStockService;
