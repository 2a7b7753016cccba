import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const COMMON = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

/** Rules a shop amends, findings of reviewers, and the states the shop serves. */
export class Migration20261123150001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "practice_rule_amendment" ("id" text not null, "seq" integer not null, "jurisdiction" text not null, "profession" text not null, "effective_from" text not null, "rule" jsonb not null, "recorded_at" timestamptz not null, "recorded_by" text not null, ${COMMON}, constraint "practice_rule_amendment_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_practice_rule_amendment_deleted_at" ON "practice_rule_amendment" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_practice_rule_amendment_seq_unique" ON "practice_rule_amendment" ("seq") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_practice_rule_amendment_jurisdiction_profession" ON "practice_rule_amendment" ("jurisdiction", "profession") WHERE deleted_at IS NULL;`,
    );
    // As for the audit log: the database itself refuses to rewrite or empty the record.
    this.addSql(`
      create trigger practice_rule_amendment_rows_stay before update or delete
      on "practice_rule_amendment" for each row execute function refuse_change_of_append_only();
    `);
    this.addSql(`
      create trigger practice_rule_amendment_stays before truncate
      on "practice_rule_amendment" for each statement execute function refuse_change_of_append_only();
    `);

    this.addSql(
      `create table if not exists "determination" ("id" text not null, "customer_id" text not null, "profession" text not null, "jurisdiction" text not null, "restriction_class" text check ("restriction_class" in ('rx-needle', 'rx-other')) not null, "finding" text check ("finding" in ('clear', 'refuse')) not null, "source" text not null, "expires_on" text not null, "reviewer_id" text not null, "recorded_at" timestamptz not null, "withdrawn_at" timestamptz null, "withdrawn_by" text null, ${COMMON}, constraint "determination_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_determination_deleted_at" ON "determination" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_determination_customer_id" ON "determination" ("customer_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `alter table if exists "license_decision" add column if not exists "determination_id" text null;`,
    );

    this.addSql(
      `create table if not exists "served_state" ("id" text not null, "jurisdiction" text not null, "served" boolean not null, "note" text null, "changed_at" timestamptz not null, "changed_by" text not null, ${COMMON}, constraint "served_state_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_served_state_deleted_at" ON "served_state" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_served_state_jurisdiction_unique" ON "served_state" ("jurisdiction") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "seller_license" ("id" text not null, "jurisdiction" text not null, "name" text not null, "number" text not null, "issued_by" text not null, "expires_on" text not null, ${COMMON}, constraint "seller_license_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_license_deleted_at" ON "seller_license" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_seller_license_jurisdiction" ON "seller_license" ("jurisdiction") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "practice_rule_amendment" cascade;`);
    this.addSql(`drop table if exists "determination" cascade;`);
    this.addSql(
      `alter table if exists "license_decision" drop column if exists "determination_id";`,
    );
    this.addSql(`drop table if exists "served_state" cascade;`);
    this.addSql(`drop table if exists "seller_license" cascade;`);
  }
}
