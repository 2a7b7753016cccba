import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125150000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "held_address" ("id" text not null, "kind" text not null, "address" text not null, "holder_id" text not null, "held_from" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "held_address_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_held_address_deleted_at" ON "held_address" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_held_address_kind_address_holder_id_unique" ON "held_address" ("kind", "address", "holder_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_held_address_kind_holder_id" ON "held_address" ("kind", "holder_id") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "held_address" cascade;`);
  }
}
