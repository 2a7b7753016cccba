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

type Asking = Pick<RestockRequestRow, "email" | "variant_id" | "customer_id">;

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

  /** The sizes that somebody waits for. */
  async waitedFor(): Promise<string[]> {
    return this.inSql(async (manager) => {
      const rows: { variant_id: string }[] = await manager.execute(
        `select distinct "variant_id" from "restock_request"
         where "told_at" is null and "deleted_at" is null`,
      );
      return rows.map(({ variant_id }) => variant_id);
    });
  }

  /**
   * Takes a request to write its mail, unless it was told or another process has it.
   * @returns which attempt this is, null when it is not to be written now
   */
  async claim(id: string, now: Date): Promise<number | null> {
    return this.inSql(async (manager) => {
      const rows: { attempts: number }[] = await manager.execute(
        `update "restock_request" set "claimed_at" = ?, "attempts" = "attempts" + 1
         where "id" = ? and "told_at" is null and "deleted_at" is null
           and ("claimed_at" is null or "claimed_at" <= ?)
         returning "attempts"`,
        [now, id, new Date(now.getTime() - CLAIM_MS)],
      );
      return rows[0]?.attempts ?? null;
    });
  }

  private inSql<T>(task: (manager: SqlEntityManager) => Promise<T>): Promise<T> {
    return this.baseRepository_.transaction<SqlEntityManager>(task) as Promise<T>;
  }
}

export default BackInStockService;
