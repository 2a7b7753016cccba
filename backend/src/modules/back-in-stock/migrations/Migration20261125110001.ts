import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125110001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "restock_request" ("id" text not null, "email" text not null, "variant_id" text not null, "customer_id" text null, "claimed_at" timestamptz null, "attempts" integer not null default 0, "told_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "restock_request_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_restock_request_email_variant_id_unique" ON "restock_request" ("email", "variant_id") WHERE told_at IS NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_restock_request_variant_id" ON "restock_request" ("variant_id") WHERE told_at IS NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_restock_request_customer_id" ON "restock_request" ("customer_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_restock_request_deleted_at" ON "restock_request" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "restock_request" cascade;`);
  }
}
