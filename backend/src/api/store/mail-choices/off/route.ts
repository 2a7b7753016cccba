import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { mailOffBody } from "@needlepoint/contracts/mail-kinds";
import { notFound } from "../../../../workflows/licensure/refusal";
import { chooseMail } from "../../../../workflows/mail-choices/mail-choices";
import { readOffToken } from "../../../../workflows/mail-choices/off-link";
import { readForm } from "../../../gates/form";

/** `POST /store/mail-choices/off`: switches a mail off by the link at its foot; nobody is signed in. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { token } = readForm(() => mailOffBody.parse(req.body ?? {}));
  const off = readOffToken(token);
  if (!off) throw notFound("This link switches nothing off.");
  await chooseMail(req.scope, off.customerId, { kind: off.kind, on: false });
  res.json({ kind: off.kind });
}
