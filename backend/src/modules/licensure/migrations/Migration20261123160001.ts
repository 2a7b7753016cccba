import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Questions of reviewers and answers of owners. */
export class Migration20261123160001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "credential_message" ("id" text not null, "credential_id" text not null, "credential_version" integer not null, "author" text check ("author" in ('reviewer', 'owner')) not null, "author_id" text not null, "text" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "credential_message_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_credential_message_deleted_at" ON "credential_message" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_credential_message_credential_id" ON "credential_message" ("credential_id") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "credential_message" cascade;`);
  }
}
