import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listChangeForm } from "@needlepoint/contracts/lists";
import { LISTS } from "../../../../modules/lists";
import type ListsService from "../../../../modules/lists/service";
import { notFound } from "../../../../workflows/licensure/refusal";
import { assertMayShare, openList, openListToEdit } from "../../../../workflows/lists/access";
import { readListView } from "../../../../workflows/lists/list-view";
import { readForm } from "../../../gates/form";
import { pathId } from "../../../gates/gate";
import { requireCustomer } from "../../../gates/signed-in";

/** `GET /store/lists/:id`: one's own, or one a clinic shares; 404 for any other. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const access = await openList(req.scope, pathId(req), requireCustomer(req));
  res.json({ list: await readListView(req.scope, access) });
}

/** `POST /store/lists/:id`: renames it, shares it or makes it private; sharing is its owner's. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const customerId = requireCustomer(req);
  const access = await openListToEdit(req.scope, pathId(req), customerId);
  const form = readForm(() => listChangeForm.parse(req.body ?? {}));
  if (form.clinicId !== undefined && !access.mine) throw notFound("There is no such list.");
  await assertMayShare(req.scope, form.clinicId, customerId);
  await req.scope.resolve<ListsService>(LISTS).updateBuyingLists({
    id: access.list.id,
    ...(form.name === undefined ? {} : { name: form.name }),
    ...(form.clinicId === undefined ? {} : { clinic_id: form.clinicId }),
  });
  const changed = await openList(req.scope, access.list.id, customerId);
  res.json({ list: await readListView(req.scope, changed) });
}

/** `DELETE /store/lists/:id`. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const access = await openListToEdit(req.scope, pathId(req), requireCustomer(req));
  await req.scope.resolve<ListsService>(LISTS).end([access.list.id]);
  res.json({ deleted: true });
}
