import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123190002 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "license_decision" add column if not exists "practitioner_id" text null;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_license_decision_practitioner_id" ON "license_decision" ("practitioner_id") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_license_decision_practitioner_id";`);
    this.addSql(
      `alter table if exists "license_decision" drop column if exists "practitioner_id";`,
    );
  }
}
