import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { listItemsForm } from "@needlepoint/contracts/lists";
import { LISTS } from "../../../../../modules/lists";
import type ListsService from "../../../../../modules/lists/service";
import { notAllowed } from "../../../../../workflows/licensure/refusal";
import { openListToEdit } from "../../../../../workflows/lists/access";
import { readListView } from "../../../../../workflows/lists/list-view";
import { newItems } from "../../../../../workflows/lists/new-items";
import { readForm } from "../../../../gates/form";
import { pathId } from "../../../../gates/gate";
import { requireCustomer } from "../../../../gates/signed-in";

/** `POST /store/lists/:id/items`: adds boxes; every line or none. */
export async function POST(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const customerId = requireCustomer(req);
  const access = await openListToEdit(req.scope, pathId(req), customerId);
  const form = readForm(() => listItemsForm.parse(req.body ?? {}));
  const items = await newItems(req.scope, form.lines, {
    callerId: customerId,
    salesChannelIds: req.publishable_key_context.sales_channel_ids,
  });
  if (!(await req.scope.resolve<ListsService>(LISTS).add(access.list.id, items))) {
    throw notAllowed("list_limit", "The list holds as many sizes as one may.");
  }
  res.json({ list: await readListView(req.scope, access) });
}
