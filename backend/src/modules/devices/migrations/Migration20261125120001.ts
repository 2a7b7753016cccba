import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Fewest and most boxes of one size in an order, by product. */
export class Migration20261125120001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "product_sheet" add column if not exists "min_boxes" integer null, add column if not exists "max_boxes" integer null;`,
    );
    this.addSql(
      `alter table "product_sheet" add constraint "product_sheet_boxes_in_order" check ((min_boxes is null or min_boxes >= 1) and (max_boxes is null or max_boxes >= coalesce(min_boxes, 1)));`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "product_sheet" drop constraint if exists "product_sheet_boxes_in_order";`,
    );
    this.addSql(
      `alter table if exists "product_sheet" drop column if exists "min_boxes", drop column if exists "max_boxes";`,
    );
  }
}
