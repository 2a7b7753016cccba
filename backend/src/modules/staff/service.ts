import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { Context, DAL } from "@medusajs/framework/types";
import { MedusaService } from "@medusajs/framework/utils";
import { type StaffRole as Role, staffRole } from "@needlepoint/contracts/staff";
import StaffRole from "./models/staff-role";

/** Key of the lock that puts changes of roles in a line, so that two owners cannot both leave. */
const ROLE_LOCK = 727_030_121;

/** Who may do what in the admin. */
class StaffService extends MedusaService({ StaffRole }) {
  protected readonly baseRepository_: DAL.RepositoryService;

  constructor(container: { baseRepository: DAL.RepositoryService }, ...rest: unknown[]) {
    super(container, ...rest);
    this.baseRepository_ = container.baseRepository;
  }

  /** A user's role; null when they have none. A row that no longer parses is an error, never a yes. */
  async roleOf(userId: string): Promise<Role | null> {
    const [row] = await this.listStaffRoles({ user_id: userId }, { take: 1 });
    return row ? staffRole.parse(row.role) : null;
  }

  /**
   * Gives a user a role, or takes theirs away, unless no owner would be left.
   * @param presentUserIds users that exist; an owner who was deleted looks after nothing
   * @returns the role before and whether the change was made
   */
  async changeRole(
    userId: string,
    role: Role | null,
    presentUserIds: readonly string[],
  ): Promise<{ before: Role | null; changed: boolean }> {
    return this.baseRepository_.transaction<SqlEntityManager>(async (manager) => {
      await manager.execute("select pg_advisory_xact_lock(?)", [ROLE_LOCK]);
      const context: Context = { transactionManager: manager };
      const rows = await this.listStaffRoles({}, { take: null }, context);
      const row = rows.find(({ user_id }) => user_id === userId);
      const before = row ? staffRole.parse(row.role) : null;
      const otherOwner = rows.some(
        ({ user_id, role: held }) =>
          held === "owner" && user_id !== userId && presentUserIds.includes(user_id),
      );
      if (before === "owner" && role !== "owner" && !otherOwner) return { before, changed: false };
      if (row && role) await this.updateStaffRoles({ id: row.id, role }, context);
      else if (row) await this.deleteStaffRoles(row.id, context);
      else if (role) await this.createStaffRoles({ user_id: userId, role }, context);
      return { before, changed: true };
    });
  }
}

export default StaffService;
