import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123115424 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "device_spec" ("id" text not null, "restriction_class" text check ("restriction_class" in ('rx-needle', 'rx-other', 'none')) not null, "diameter_mm" real null, "length_mm" real null, "needle" jsonb null, "udi_di" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "device_spec_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_device_spec_deleted_at" ON "device_spec" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_device_spec_restriction_class" ON "device_spec" ("restriction_class") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_device_spec_diameter_mm_length_mm" ON "device_spec" ("diameter_mm", "length_mm") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "product_sheet" ("id" text not null, "kind" text check ("kind" in ('needle', 'supply')) not null, "drawing" text not null, "highlights" text[] not null default '{}', "spec_rows" jsonb not null, "position" integer not null, "demo_data" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "product_sheet_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_product_sheet_deleted_at" ON "product_sheet" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "device_spec" cascade;`);

    this.addSql(`drop table if exists "product_sheet" cascade;`);
  }
}
