import type { MedusaContainer } from "@medusajs/framework/types";
import { CLINICS } from "../../modules/clinics";
import type ClinicsService from "../../modules/clinics/service";
import { LISTS } from "../../modules/lists";
import type ListsService from "../../modules/lists/service";
import type { ListRow } from "../../modules/lists/service";
import { forbidden, notFound } from "../licensure/refusal";

/** A list as one person may have it. */
export type ListAccess = { list: ListRow; mine: boolean; mayEdit: boolean };

/**
 * A named list of this customer, or one that a clinic shares in which both they and its owner are
 * members. The owner and the clinic's managers may change it. Anyone else's does not exist.
 * @throws not_found
 */
export async function openList(
  container: MedusaContainer,
  listId: string,
  customerId: string,
): Promise<ListAccess> {
  const missing = notFound("There is no such list.");
  const [list] = await container
    .resolve<ListsService>(LISTS)
    .listBuyingLists({ id: listId, kind: "list" }, { take: 1 });
  if (!list?.customer_id) throw missing;
  if (list.customer_id === customerId) return { list, mine: true, mayEdit: true };
  if (!list.clinic_id) throw missing;
  const clinics = container.resolve<ClinicsService>(CLINICS);
  const [member, owner] = await Promise.all([
    clinics.membershipOf(list.clinic_id, customerId),
    clinics.membershipOf(list.clinic_id, list.customer_id),
  ]);
  if (!member || !owner) throw missing;
  return { list, mine: false, mayEdit: member.manager };
}

/** @throws not_found, not_clinic_manager */
export async function openListToEdit(
  container: MedusaContainer,
  listId: string,
  customerId: string,
): Promise<ListAccess> {
  const access = await openList(container, listId, customerId);
  if (!access.mayEdit) {
    throw forbidden(
      "not_clinic_manager",
      "Only whoever made this list, or a manager of the clinic, can change it.",
    );
  }
  return access;
}

/**
 * A clinic that this customer may share a list with.
 * @throws not_found
 */
export async function assertMayShare(
  container: MedusaContainer,
  clinicId: string | null | undefined,
  customerId: string,
): Promise<void> {
  if (!clinicId) return;
  const member = await container
    .resolve<ClinicsService>(CLINICS)
    .membershipOf(clinicId, customerId);
  if (!member) throw notFound("There is no such clinic.");
}
