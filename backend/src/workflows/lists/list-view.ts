import type { MedusaContainer } from "@medusajs/framework/types";
import type { ListCard, ListItem, ListView } from "@needlepoint/contracts/lists";
import { CLINICS } from "../../modules/clinics";
import type ClinicsService from "../../modules/clinics/service";
import { LISTS } from "../../modules/lists";
import type ListsService from "../../modules/lists/service";
import type { ItemRow } from "../../modules/lists/service";
import type { ListAccess } from "./access";

export function listItem(row: ItemRow): ListItem {
  return {
    id: row.id,
    variantId: row.variant_id,
    title: row.title,
    sku: row.sku,
    quantity: row.quantity,
    wasCents: row.was_cents,
  };
}

/** The items of lists, in the order they were put there. */
export async function readItems(container: MedusaContainer, listIds: string[]): Promise<ItemRow[]> {
  if (listIds.length === 0) return [];
  return container
    .resolve<ListsService>(LISTS)
    .listBuyingListItems({ list_id: listIds }, { take: null, order: { place: "ASC" } });
}

async function cardsOf(
  container: MedusaContainer,
  accesses: ListAccess[],
  items: ItemRow[],
): Promise<ListCard[]> {
  const clinicIds = accesses.flatMap(({ list }) => list.clinic_id ?? []);
  const clinics = clinicIds.length
    ? await container
        .resolve<ClinicsService>(CLINICS)
        .listClinics({ id: clinicIds }, { take: null })
    : [];
  return accesses.map(({ list, mine, mayEdit }) => {
    const clinic = clinics.find(({ id }) => id === list.clinic_id);
    return {
      id: list.id,
      name: list.name,
      itemCount: items.filter(({ list_id }) => list_id === list.id).length,
      clinic: clinic ? { id: clinic.id, name: clinic.name } : null,
      mine,
      mayEdit,
    };
  });
}

/** One list, for somebody who may have it. */
export async function readListView(
  container: MedusaContainer,
  access: ListAccess,
): Promise<ListView> {
  const items = await readItems(container, [access.list.id]);
  const [card] = await cardsOf(container, [access], items);
  if (!card) throw new Error("a list without a card");
  return { ...card, items: items.map(listItem) };
}

/** A customer's own lists and those their clinics share, by name. */
export async function readListCards(
  container: MedusaContainer,
  customerId: string,
): Promise<ListCard[]> {
  const lists = container.resolve<ListsService>(LISTS);
  const clinics = container.resolve<ClinicsService>(CLINICS);
  const memberships = await clinics.listClinicMembers(
    { customer_id: customerId, removed_at: null },
    { take: null },
  );
  const clinicIds = memberships.map(({ clinic_id }) => clinic_id);
  const rows = await lists.listBuyingLists(
    { kind: "list", $or: [{ customer_id: customerId }, { clinic_id: clinicIds }] },
    { take: null, order: { name: "ASC" } },
  );
  const members = clinicIds.length
    ? await clinics.listClinicMembers(
        { clinic_id: clinicIds, removed_at: null },
        { take: null, select: ["clinic_id", "customer_id"] },
      )
    : [];
  const isMember = (clinicId: string | null, id: string | null) =>
    members.some((row) => row.clinic_id === clinicId && row.customer_id === id);
  const accesses = rows.flatMap((list): ListAccess[] => {
    if (list.customer_id === customerId) return [{ list, mine: true, mayEdit: true }];
    if (!isMember(list.clinic_id, list.customer_id)) return [];
    const manager = memberships.some((row) => row.clinic_id === list.clinic_id && row.manager);
    return [{ list, mine: false, mayEdit: manager }];
  });
  const items = await readItems(
    container,
    rows.map(({ id }) => id),
  );
  return cardsOf(container, accesses, items);
}
