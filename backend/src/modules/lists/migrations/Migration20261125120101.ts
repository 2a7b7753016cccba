import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125120101 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "buying_list" ("id" text not null, "kind" text check ("kind" in ('list', 'later')) not null, "name" text not null, "customer_id" text null, "clinic_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "buying_list_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_buying_list_deleted_at" ON "buying_list" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_buying_list_customer_id" ON "buying_list" ("customer_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_buying_list_clinic_id" ON "buying_list" ("clinic_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "buying_list_item" ("id" text not null, "list_id" text not null, "variant_id" text not null, "sku" text not null, "title" text not null, "quantity" integer not null check ("quantity" between 1 and 999), "place" integer not null, "was_cents" integer null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "buying_list_item_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_buying_list_item_deleted_at" ON "buying_list_item" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_buying_list_item_list_id_variant_id_unique" ON "buying_list_item" ("list_id", "variant_id") WHERE deleted_at IS NULL;`,
    );
    // An account keeps one place for what it put aside; only named lists are shared.
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_buying_list_later_of_customer" ON "buying_list" ("customer_id") WHERE kind = 'later' AND deleted_at IS NULL;`,
    );
    this.addSql(
      `alter table "buying_list" add constraint "buying_list_has_owner" check (kind = 'later' or customer_id is not null), add constraint "buying_list_later_is_private" check (kind = 'list' or clinic_id is null);`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "buying_list" cascade;`);

    this.addSql(`drop table if exists "buying_list_item" cascade;`);
  }
}
