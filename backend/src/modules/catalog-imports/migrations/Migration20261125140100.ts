import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125140100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "catalog_import" ("id" text not null, "name" text not null, "state" text check ("state" in ('refused', 'checked', 'applying', 'applied', 'stopped')) not null, "content" text not null, "report" jsonb not null, "plan_digest" text not null, "may_classify" boolean not null, "actor" text not null, "done" integer not null default 0, "total" integer not null default 0, "trouble" text null, "started_at" timestamptz null, "moved_at" timestamptz null, "finished_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "catalog_import_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_catalog_import_deleted_at" ON "catalog_import" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_catalog_import_state" ON "catalog_import" ("state") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "catalog_import" cascade;`);
  }
}
