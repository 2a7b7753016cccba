import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { dropSavedQuery } from "@needlepoint/contracts/lists";
import { LISTS } from "../../../../../../modules/lists";
import type ListsService from "../../../../../../modules/lists/service";
import { notFound } from "../../../../../../workflows/licensure/refusal";
import { openLater, readLater } from "../../../../../../workflows/lists/later";
import { readForm } from "../../../../../gates/form";
import { pathId, signedInCustomer } from "../../../../../gates/gate";

/**
 * `DELETE /store/later/:id/items/:item_id?boxes=`: so many boxes went back into the cart, or without
 * a number none is wanted.
 */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const callerId = signedInCustomer(req)?.customerId ?? null;
  const { boxes } = readForm(() => dropSavedQuery.parse(req.query));
  const list = await openLater(req.scope, pathId(req), callerId);
  if (!list || list.id !== pathId(req)) throw notFound("There is no such list.");
  await req.scope.resolve<ListsService>(LISTS).takeOut(list.id, pathId(req, "item_id"), boxes);
  res.json({ later: await readLater(req.scope, list) });
}
