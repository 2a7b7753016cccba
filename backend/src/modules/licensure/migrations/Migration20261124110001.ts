import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** One license begun and not sent for each customer. */
export class Migration20261124110001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_credential_draft_unique" ON "credential" ("customer_id") WHERE status = 'draft' AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_credential_draft_unique";`);
  }
}
