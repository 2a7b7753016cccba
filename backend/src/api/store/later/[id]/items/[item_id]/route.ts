import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { LISTS } from "../../../../../../modules/lists";
import type ListsService from "../../../../../../modules/lists/service";
import { notFound } from "../../../../../../workflows/licensure/refusal";
import { openLater, readLater } from "../../../../../../workflows/lists/later";
import { pathId, signedInCustomer } from "../../../../../gates/gate";

/** `DELETE /store/later/:id/items/:item_id`: it went back into the cart, or is not wanted. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const callerId = signedInCustomer(req)?.customerId ?? null;
  const list = await openLater(req.scope, pathId(req), callerId);
  if (!list || list.id !== pathId(req)) throw notFound("There is no such list.");
  const lists = req.scope.resolve<ListsService>(LISTS);
  const [item] = await lists.listBuyingListItems(
    { id: pathId(req, "item_id"), list_id: list.id },
    { take: 1 },
  );
  if (item) await lists.deleteBuyingListItems([item.id]);
  res.json({ later: await readLater(req.scope, list) });
}
