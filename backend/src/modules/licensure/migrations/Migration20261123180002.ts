import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Reminders that went out. */
export class Migration20261123180002 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "license_notice" ("id" text not null, "key" text not null, "sent_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "license_notice_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_license_notice_deleted_at" ON "license_notice" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_license_notice_key_unique" ON "license_notice" ("key") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "license_notice" cascade;`);
  }
}
