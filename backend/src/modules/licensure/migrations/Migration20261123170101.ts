import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123170101 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "registry_finding" ("id" text not null, "credential_id" text not null, "verifier" text not null, "outcome" text check ("outcome" in ('match', 'mismatch', 'absent', 'unavailable')) not null, "fields" jsonb not null, "checked_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "registry_finding_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_registry_finding_deleted_at" ON "registry_finding" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_registry_finding_credential_id_checked_at" ON "registry_finding" ("credential_id", "checked_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "registry_finding" cascade;`);
  }
}
