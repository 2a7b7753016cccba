import { pageAddress } from "@needlepoint/contracts/moved";
import { FieldError } from "../../api/errors/field-error";
import type { Policy } from "../policy";

const LONGEST = 120;

/**
 * A published product needs an address that its page can have: without one it stands in the lists
 * and nowhere else. Medusa makes the handle of a long title as long as the title. A draft may wait
 * with such a one, and whatever is taken off sale may keep it.
 * @throws invalid_request at `handle`
 */
export const addressesFit: Policy<{ products: { handle: string; status: string }[] }> = ({
  products,
}) => {
  for (const { handle, status } of products) {
    if (status !== "published" || pageAddress.safeParse(handle).success) continue;
    throw new FieldError("invalid_request", {
      handle: `The address of this product has ${handle.length} characters. Give it a handle of at most ${LONGEST}, in small letters, digits and hyphens.`,
    });
  }
};
