import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261125130002 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "mail_choice" ("id" text not null, "customer_id" text not null, "kind" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "mail_choice_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_mail_choice_customer_id_kind_unique" ON "mail_choice" ("customer_id", "kind") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_mail_choice_deleted_at" ON "mail_choice" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "mail_choice" cascade;`);
  }
}
