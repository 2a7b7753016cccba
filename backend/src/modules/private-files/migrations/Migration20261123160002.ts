import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123160002 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "private_file" ("id" text not null, "owner_id" text not null, "subject_type" text not null, "subject_id" text not null, "shows" text not null, "name" text null, "type" text not null, "bytes" integer not null, "sha256" text not null, "blob" text not null, "key_id" text not null, "wrapped_key" text null, "added_at" timestamptz not null, "replaced_at" timestamptz null, "erased_at" timestamptz null, "erased_why" text check ("erased_why" in ('replaced', 'removed', 'retention', 'owner')) null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "private_file_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_private_file_deleted_at" ON "private_file" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_private_file_subject_type_subject_id" ON "private_file" ("subject_type", "subject_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_private_file_owner_id" ON "private_file" ("owner_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_private_file_key_id" ON "private_file" ("key_id") WHERE wrapped_key IS NOT NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "private_file" cascade;`);
  }
}
