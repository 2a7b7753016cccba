import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { DAL } from "@medusajs/framework/types";
import { generateEntityId, MedusaService } from "@medusajs/framework/utils";
import type { MovedKind } from "@needlepoint/contracts/moved";
import HeldAddress from "./models/held-address";

/** An address and whose it is. */
export type Holding = { kind: MovedKind; address: string; holderId: string };

/** A statement carries at most 65,535 values. */
const ROWS_OF_ONE_STATEMENT = 1000;

/** Every address a page ever had, so that an old one leads to where the page is now. */
class AddressesService extends MedusaService({ HeldAddress }) {
  protected readonly baseRepository_: DAL.RepositoryService;

  constructor(container: { baseRepository: DAL.RepositoryService }, ...rest: unknown[]) {
    super(container, ...rest);
    this.baseRepository_ = container.baseRepository;
  }

  /** Notes that these addresses are held now. Whoever held one of them before is its holder no more. */
  async hold(holdings: readonly Holding[]): Promise<void> {
    await this.write(holdings, "do update set held_from = excluded.held_from, updated_at = now()");
  }

  /** Notes the holdings nobody has noted yet, and leaves the others as they are. */
  async holdUnknown(holdings: readonly Holding[]): Promise<void> {
    await this.write(holdings, "do nothing");
  }

  /** Who held an address last; null when nobody ever did. */
  async lastHolderOf(kind: MovedKind, address: string): Promise<string | null> {
    const [row] = await this.listHeldAddresses(
      { kind, address },
      { select: ["holder_id"], order: { held_from: "DESC" }, take: 1 },
    );
    return row?.holder_id ?? null;
  }

  /** Every address that each of some holders has had; nothing of one that never had any. */
  async addressesOf(kind: MovedKind, holderIds: string[]): Promise<Map<string, string[]>> {
    const held = new Map<string, string[]>();
    if (holderIds.length === 0) return held;
    const rows = await this.listHeldAddresses(
      { kind, holder_id: holderIds },
      { select: ["holder_id", "address"], take: null },
    );
    for (const { holder_id, address } of rows) {
      held.set(holder_id, [...(held.get(holder_id) ?? []), address]);
    }
    return held;
  }

  private async write(holdings: readonly Holding[], onConflict: string): Promise<void> {
    await this.baseRepository_.transaction<SqlEntityManager>(async (manager) => {
      for (let at = 0; at < holdings.length; at += ROWS_OF_ONE_STATEMENT) {
        const rows = holdings.slice(at, at + ROWS_OF_ONE_STATEMENT);
        await manager.execute(
          `insert into held_address (id, kind, address, holder_id, held_from) values ${rows
            .map(() => "(?, ?, ?, ?, clock_timestamp())")
            .join(
              ", ",
            )} on conflict (kind, address, holder_id) where deleted_at is null ${onConflict}`,
          rows.flatMap(({ kind, address, holderId }) => [
            generateEntityId(undefined, "held"),
            kind,
            address,
            holderId,
          ]),
        );
      }
    });
  }
}

export default AddressesService;
