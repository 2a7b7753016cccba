import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Holds of other kinds than the license, and why the order of a hold ends. */
export class Migration20261123180001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "order_hold" drop constraint if exists "order_hold_kind_check", alter column "opened_by_decision_id" drop not null, add column if not exists "ending" text check ("ending" in ('refused', 'buyer', 'lapsed', 'staff')) null;`,
    );
    this.addSql(
      `alter table "order_hold" add constraint "order_hold_kind_check" check ("kind" in ('license', 'credit', 'recall'));`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `delete from "order_hold" where "kind" <> 'license' or "opened_by_decision_id" is null;`,
    );
    this.addSql(
      `alter table "order_hold" drop constraint if exists "order_hold_kind_check", alter column "opened_by_decision_id" set not null, drop column if exists "ending";`,
    );
    this.addSql(
      `alter table "order_hold" add constraint "order_hold_kind_check" check ("kind" in ('license'));`,
    );
  }
}
