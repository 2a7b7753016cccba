import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Decisions by the license they rest on, and holds by their end: both tables only grow. */
export class Migration20261124150001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_license_decision_credential_id" ON "license_decision" ("credential_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_order_hold_closed_at" ON "order_hold" ("closed_at") WHERE closed_at IS NOT NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_license_decision_credential_id";`);
    this.addSql(`drop index if exists "IDX_order_hold_closed_at";`);
  }
}
