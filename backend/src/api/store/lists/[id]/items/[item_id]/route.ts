import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listItemForm } from "@needlepoint/contracts/lists";
import { LISTS } from "../../../../../../modules/lists";
import type ListsService from "../../../../../../modules/lists/service";
import { notFound } from "../../../../../../workflows/licensure/refusal";
import { type ListAccess, openListToEdit } from "../../../../../../workflows/lists/access";
import { readListView } from "../../../../../../workflows/lists/list-view";
import { readForm } from "../../../../../gates/form";
import { type GateRequest, pathId } from "../../../../../gates/gate";
import { requireCustomer } from "../../../../../gates/signed-in";

/** An item of a list that the caller may change. @throws not_found, not_clinic_manager */
async function openItem(req: GateRequest): Promise<{ access: ListAccess; itemId: string }> {
  const access = await openListToEdit(req.scope, pathId(req), requireCustomer(req));
  const [item] = await req.scope
    .resolve<ListsService>(LISTS)
    .listBuyingListItems({ id: pathId(req, "item_id"), list_id: access.list.id }, { take: 1 });
  if (!item) throw notFound("There is no such line in the list.");
  return { access, itemId: item.id };
}

/** `POST /store/lists/:id/items/:item_id`: another number of boxes. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { access, itemId } = await openItem(req);
  const form = readForm(() => listItemForm.parse(req.body ?? {}));
  await req.scope
    .resolve<ListsService>(LISTS)
    .updateBuyingListItems({ id: itemId, quantity: form.quantity });
  res.json({ list: await readListView(req.scope, access) });
}

/** `DELETE /store/lists/:id/items/:item_id`. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { access, itemId } = await openItem(req);
  await req.scope.resolve<ListsService>(LISTS).deleteBuyingListItems([itemId]);
  res.json({ list: await readListView(req.scope, access) });
}
