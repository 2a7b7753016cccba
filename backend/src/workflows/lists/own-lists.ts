import type { MedusaContainer } from "@medusajs/framework/types";
import { LISTS } from "../../modules/lists";
import type ListsService from "../../modules/lists/service";
import { readItems } from "./list-view";

/** Everything a customer keeps in lists, for their own copy of their data. */
export async function readOwnLists(container: MedusaContainer, customerId: string) {
  const rows = await container
    .resolve<ListsService>(LISTS)
    .listBuyingLists({ customer_id: customerId }, { take: null, order: { created_at: "ASC" } });
  const items = await readItems(
    container,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, name, kind, clinic_id }) => ({
    name,
    kind: kind === "later" ? "saved for later" : "list",
    shared: clinic_id !== null,
    items: items
      .filter(({ list_id }) => list_id === id)
      .map(({ sku, title, quantity }) => ({ sku, title, quantity })),
  }));
}

/** Erases the lists of an account, the shared ones too: they are its own. */
export async function eraseLists(container: MedusaContainer, customerId: string): Promise<void> {
  const lists = container.resolve<ListsService>(LISTS);
  const rows = await lists.listBuyingLists(
    { customer_id: customerId },
    { select: ["id"], take: null },
  );
  await lists.end(rows.map(({ id }) => id));
}
