import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { putAsideForm } from "@needlepoint/contracts/lists";
import { openLater, putAside, readLater } from "../../../workflows/lists/later";
import { readForm } from "../../gates/form";
import { signedInCustomer } from "../../gates/gate";

/** `GET /store/later?list=`: the account's, or without one that of the browser that knows it. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const callerId = signedInCustomer(req)?.customerId ?? null;
  const { list } = req.query;
  const asked = typeof list === "string" ? list.slice(0, 80) : null;
  const found = await openLater(req.scope, asked, callerId);
  res.json({ later: await readLater(req.scope, found) });
}

/** `POST /store/later`: puts a line of the caller's cart aside. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const callerId = signedInCustomer(req)?.customerId ?? null;
  const form = readForm(() => putAsideForm.parse(req.body ?? {}));
  const list = await putAside(req.scope, { ...form, listId: form.listId }, callerId);
  res.json({ later: await readLater(req.scope, list) });
}
