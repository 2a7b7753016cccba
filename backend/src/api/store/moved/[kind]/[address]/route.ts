import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { movedKind, type movedResponse, pageAddress } from "@needlepoint/contracts/moved";
import type { z } from "zod";
import { movedTo } from "../../../../../workflows/addresses/moved-to";

/** `GET /store/moved/:kind/:address`: where the page is now that once had this address, or 404. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<z.infer<typeof movedResponse>>,
): Promise<void> {
  const kind = movedKind.safeParse(req.params.kind);
  const address = pageAddress.safeParse(req.params.address);
  const to =
    kind.success && address.success ? await movedTo(req.scope, kind.data, address.data) : null;
  if (!kind.success || !to) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "No page had this address.", "not_found");
  }
  res.json({ moved: { kind: kind.data, to } });
}
