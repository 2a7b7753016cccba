import type { MedusaRequest, MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { newListForm } from "@needlepoint/contracts/lists";
import { LISTS } from "../../../modules/lists";
import type ListsService from "../../../modules/lists/service";
import { notAllowed } from "../../../workflows/licensure/refusal";
import { assertMayShare } from "../../../workflows/lists/access";
import { readListCards, readListView } from "../../../workflows/lists/list-view";
import { newItems } from "../../../workflows/lists/new-items";
import { readForm } from "../../gates/form";
import { requireCustomer } from "../../gates/signed-in";

/** `GET /store/lists`: the signed-in customer's own, and those their clinics share. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ lists: await readListCards(req.scope, requireCustomer(req)) });
}

/** `POST /store/lists`: a new list with what is in it. */
export async function POST(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const customerId = requireCustomer(req);
  const form = readForm(() => newListForm.parse(req.body ?? {}));
  await assertMayShare(req.scope, form.clinicId, customerId);
  const items = await newItems(req.scope, form.lines, {
    callerId: customerId,
    salesChannelIds: req.publishable_key_context.sales_channel_ids,
  });
  const made = await req.scope
    .resolve<ListsService>(LISTS)
    .found({ name: form.name, customer_id: customerId, clinic_id: form.clinicId }, items);
  if (!made) throw notAllowed("list_limit", "You have as many lists as an account may.");
  const access = { list: made, mine: true, mayEdit: true };
  res.status(201).json({ list: await readListView(req.scope, access) });
}
