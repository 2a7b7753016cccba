import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The tables that may only grow. */
const APPEND_ONLY = ["license_decision", "license_audit"];

/**
 * Decisions and the audit log are proof: the database itself refuses to change or empty them, for
 * every role that is not its owner acting by hand. TRUNCATE fires no row trigger, hence two.
 */
export class Migration20261123120000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create or replace function refuse_change_of_append_only() returns trigger
      language plpgsql as $$
      begin
        raise exception '% is append-only: % refused', tg_table_name, tg_op
          using errcode = 'insufficient_privilege';
      end
      $$;
    `);
    for (const table of APPEND_ONLY) {
      this.addSql(`
        create trigger ${table}_rows_stay before update or delete on "${table}"
        for each row execute function refuse_change_of_append_only();
      `);
      this.addSql(`
        create trigger ${table}_stays before truncate on "${table}"
        for each statement execute function refuse_change_of_append_only();
      `);
    }
  }

  override async down(): Promise<void> {
    for (const table of APPEND_ONLY) {
      this.addSql(`drop trigger if exists ${table}_rows_stay on "${table}";`);
      this.addSql(`drop trigger if exists ${table}_stays on "${table}";`);
    }
    this.addSql("drop function if exists refuse_change_of_append_only();");
  }
}
