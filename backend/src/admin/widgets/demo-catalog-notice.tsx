import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { InlineTip } from "@medusajs/ui";
import { demoCatalogNotice, shop } from "@needlepoint/contracts/shop";

/** Says, where an admin would otherwise trust them, that sizes, prices and stock are placeholders. */
function DemoCatalogNotice() {
  if (!shop.catalogIsDemo) return null;
  return (
    <InlineTip label="Demo data" variant="warning">
      {demoCatalogNotice.replace(/^Demo data: /, "")} Replace them by editing or importing the files
      in backend/src/seed/catalog/products.
    </InlineTip>
  );
}

export const config = defineWidgetConfig({
  zone: ["product.list.before", "product.details.before", "inventory_item.list.before"],
});

export default DemoCatalogNotice;
