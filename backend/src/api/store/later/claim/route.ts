import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { claimLaterForm } from "@needlepoint/contracts/lists";
import { LISTS } from "../../../../modules/lists";
import type ListsService from "../../../../modules/lists/service";
import { openLater, readLater } from "../../../../workflows/lists/later";
import { readForm } from "../../../gates/form";
import { requireCustomer } from "../../../gates/signed-in";

/** `POST /store/later/claim`: what a browser saved before its person signed in. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const customerId = requireCustomer(req);
  const { listId } = readForm(() => claimLaterForm.parse(req.body ?? {}));
  const lists = req.scope.resolve<ListsService>(LISTS);
  const brought = await openLater(req.scope, listId, null);
  const own = await lists.laterOf(customerId);
  if (brought) await lists.pour(brought.id, own.id);
  res.json({ later: await readLater(req.scope, own) });
}
