import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123113039 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "order_hold" drop constraint if exists "order_hold_kind_order_id_unique";`,
    );
    this.addSql(
      `alter table if exists "order_hold" drop constraint if exists "order_hold_kind_cart_id_unique";`,
    );
    this.addSql(
      `alter table if exists "license_decision" drop constraint if exists "license_decision_seq_unique";`,
    );
    this.addSql(
      `alter table if exists "license_audit" drop constraint if exists "license_audit_seq_unique";`,
    );
    this.addSql(
      `alter table if exists "cart_proof" drop constraint if exists "cart_proof_cart_id_unique";`,
    );
    this.addSql(
      `create table if not exists "cart_proof" ("id" text not null, "cart_id" text not null, "customer_id" text not null, "auth_identity_id" text not null, "checked_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cart_proof_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cart_proof_deleted_at" ON "cart_proof" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cart_proof_cart_id_unique" ON "cart_proof" ("cart_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "credential" ("id" text not null, "customer_id" text not null, "kind" text check ("kind" in ('state-license', 'compact-privilege', 'federal-facility')) not null, "profession" text not null, "jurisdiction" text not null, "number" text not null, "number_normalized" text not null, "name_on_license" text not null, "expires_on" text not null, "npi" text null, "status" text not null, "conditions_shown" text[] not null default '{}', "submitted_at" timestamptz null, "decided_at" timestamptz null, "decided_by" text null, "review_note" text null, "version" integer not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "credential_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_credential_deleted_at" ON "credential" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_credential_customer_id" ON "credential" ("customer_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_credential_status_submitted_at" ON "credential" ("status", "submitted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_credential_jurisdiction_number_normalized" ON "credential" ("jurisdiction", "number_normalized") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "license_audit" ("id" text not null, "seq" integer not null, "at" text not null, "actor" text not null, "action" text not null, "subject_type" text not null, "subject_id" text not null, "details" jsonb not null, "request_id" text null, "prev_hash" text not null, "hash" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "license_audit_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_license_audit_deleted_at" ON "license_audit" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_license_audit_seq_unique" ON "license_audit" ("seq") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_license_audit_subject_type_subject_id" ON "license_audit" ("subject_type", "subject_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "license_decision" ("id" text not null, "seq" integer not null, "cart_id" text null, "order_id" text null, "customer_id" text null, "outcome" text check ("outcome" in ('clear', 'ask', 'hold', 'refuse')) not null, "inputs" jsonb not null, "reasons" text[] not null, "told" jsonb not null, "rule_id" text null, "rules_version" text not null, "credential_id" text null, "actor" text not null, "decided_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "license_decision_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_license_decision_deleted_at" ON "license_decision" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_license_decision_seq_unique" ON "license_decision" ("seq") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_license_decision_cart_id_seq" ON "license_decision" ("cart_id", "seq") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_license_decision_order_id_seq" ON "license_decision" ("order_id", "seq") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_license_decision_customer_id" ON "license_decision" ("customer_id") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "order_hold" ("id" text not null, "kind" text check ("kind" in ('license')) not null, "cart_id" text null, "order_id" text null, "customer_id" text not null, "opened_by_decision_id" text not null, "opened_at" timestamptz not null, "closed_at" timestamptz null, "closed_by_decision_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "order_hold_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_order_hold_deleted_at" ON "order_hold" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_order_hold_customer_id" ON "order_hold" ("customer_id") WHERE closed_at IS NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_order_hold_kind_cart_id_unique" ON "order_hold" ("kind", "cart_id") WHERE closed_at IS NULL AND cart_id IS NOT NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_order_hold_kind_order_id_unique" ON "order_hold" ("kind", "order_id") WHERE closed_at IS NULL AND order_id IS NOT NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "cart_proof" cascade;`);

    this.addSql(`drop table if exists "credential" cascade;`);

    this.addSql(`drop table if exists "license_audit" cascade;`);

    this.addSql(`drop table if exists "license_decision" cascade;`);

    this.addSql(`drop table if exists "order_hold" cascade;`);
  }
}
