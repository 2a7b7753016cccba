import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123112810 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "article_reference" drop constraint if exists "article_reference_article_id_key_unique";`,
    );
    this.addSql(`alter table if exists "article" drop constraint if exists "article_slug_unique";`);
    this.addSql(
      `create table if not exists "article" ("id" text not null, "slug" text not null, "status" text check ("status" in ('draft', 'published')) not null default 'draft', "title" text not null, "dek" text not null, "topic" text not null, "summary" text not null, "author" text not null, "body" text not null, "reading_minutes" integer not null, "published_on" text not null, "updated_on" text not null, "sources_checked_on" text not null, "reviewer_name" text null, "reviewer_credentials" text null, "reviewed_on" text null, "questions" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "article_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_article_slug_unique" ON "article" ("slug") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_article_deleted_at" ON "article" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_article_status_published_on" ON "article" ("status", "published_on") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "article_reference" ("id" text not null, "key" text not null, "position" integer not null, "authors" text not null, "title" text not null, "source" text not null, "year" text not null, "doi" text null, "url" text not null, "article_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "article_reference_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_article_reference_article_id" ON "article_reference" ("article_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_article_reference_deleted_at" ON "article_reference" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_article_reference_article_id_key_unique" ON "article_reference" ("article_id", "key") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "article_reference" add constraint "article_reference_article_id_foreign" foreign key ("article_id") references "article" ("id") on update cascade on delete cascade;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "article_reference" drop constraint if exists "article_reference_article_id_foreign";`,
    );

    this.addSql(`drop table if exists "article" cascade;`);

    this.addSql(`drop table if exists "article_reference" cascade;`);
  }
}
