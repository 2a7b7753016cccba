import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Tables whose rows belong to a clinic; a mandate that nobody's clinic gave must not exist. */
const OF_A_CLINIC = ["clinic_member", "clinic_address", "clinic_invitation", "clinic_mandate"];

export class Migration20261123190001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "clinic_member" drop constraint if exists "clinic_member_clinic_id_customer_id_unique";`,
    );
    this.addSql(
      `alter table if exists "clinic_mandate" drop constraint if exists "clinic_mandate_clinic_id_practitioner_id_purchaser_id_unique";`,
    );
    this.addSql(
      `alter table if exists "clinic_invitation" drop constraint if exists "clinic_invitation_clinic_id_email_unique";`,
    );
    this.addSql(
      `alter table if exists "clinic_invitation" drop constraint if exists "clinic_invitation_token_hash_unique";`,
    );
    this.addSql(
      `alter table if exists "clinic_address" drop constraint if exists "clinic_address_clinic_id_key_unique";`,
    );
    this.addSql(
      `create table if not exists "clinic" ("id" text not null, "name" text not null, "created_by" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "clinic_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_clinic_deleted_at" ON "clinic" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "clinic_address" ("id" text not null, "clinic_id" text not null, "line1" text not null, "line2" text not null, "city" text not null, "state" text not null, "zip" text not null, "key" text not null, "added_by" text not null, "removed_at" timestamptz null, "removed_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "clinic_address_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_clinic_address_deleted_at" ON "clinic_address" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_clinic_address_clinic_id_key_unique" ON "clinic_address" ("clinic_id", "key") WHERE removed_at IS NULL AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "clinic_invitation" ("id" text not null, "clinic_id" text not null, "email" text not null, "role" text check ("role" in ('practitioner', 'purchaser')) not null, "manager" boolean not null default false, "token_hash" text not null, "invited_by" text not null, "expires_at" timestamptz not null, "used_at" timestamptz null, "withdrawn_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "clinic_invitation_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_clinic_invitation_deleted_at" ON "clinic_invitation" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_clinic_invitation_token_hash_unique" ON "clinic_invitation" ("token_hash") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_clinic_invitation_clinic_id_email_unique" ON "clinic_invitation" ("clinic_id", "email") WHERE used_at IS NULL AND withdrawn_at IS NULL AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "clinic_mandate" ("id" text not null, "clinic_id" text not null, "practitioner_id" text not null, "purchaser_id" text not null, "granted_at" timestamptz not null, "ended_at" timestamptz null, "ended_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "clinic_mandate_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_clinic_mandate_deleted_at" ON "clinic_mandate" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_clinic_mandate_open_pair_unique" ON "clinic_mandate" ("clinic_id", "practitioner_id", "purchaser_id") WHERE ended_at IS NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_clinic_mandate_purchaser_id" ON "clinic_mandate" ("purchaser_id") WHERE ended_at IS NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_clinic_mandate_practitioner_id" ON "clinic_mandate" ("practitioner_id") WHERE ended_at IS NULL AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "clinic_member" ("id" text not null, "clinic_id" text not null, "customer_id" text not null, "role" text check ("role" in ('practitioner', 'purchaser')) not null, "manager" boolean not null default false, "joined_at" timestamptz not null, "removed_at" timestamptz null, "removed_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "clinic_member_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_clinic_member_deleted_at" ON "clinic_member" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_clinic_member_clinic_id_customer_id_unique" ON "clinic_member" ("clinic_id", "customer_id") WHERE removed_at IS NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_clinic_member_customer_id" ON "clinic_member" ("customer_id") WHERE removed_at IS NULL AND deleted_at IS NULL;`,
    );
    // Deferred: a clinic and its first member are written in one breath, in no order of ours.
    for (const table of OF_A_CLINIC) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_of_a_clinic" foreign key ("clinic_id") references "clinic" ("id") deferrable initially deferred;`,
      );
    }
    this.addSql(
      `alter table "clinic_member" add constraint "clinic_member_manager_is_practitioner" check (not manager or role = 'practitioner');`,
    );
    this.addSql(
      `alter table "clinic_mandate" add constraint "clinic_mandate_of_two_people" check (practitioner_id <> purchaser_id);`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "clinic" cascade;`);

    this.addSql(`drop table if exists "clinic_address" cascade;`);

    this.addSql(`drop table if exists "clinic_invitation" cascade;`);

    this.addSql(`drop table if exists "clinic_mandate" cascade;`);

    this.addSql(`drop table if exists "clinic_member" cascade;`);
  }
}
