import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125130001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "seen_line" ("id" text not null, "cart_id" text not null, "line_id" text not null, "quantity" integer not null, "unit_cents" integer not null, "tiers" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "seen_line_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_seen_line_line_id_unique" ON "seen_line" ("line_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seen_line_cart_id" ON "seen_line" ("cart_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seen_line_deleted_at" ON "seen_line" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "cart_note" ("id" text not null, "cart_id" text not null, "text" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cart_note_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cart_note_cart_id_unique" ON "cart_note" ("cart_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cart_note_deleted_at" ON "cart_note" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "seen_line" cascade;`);
    this.addSql(`drop table if exists "cart_note" cascade;`);
  }
}
