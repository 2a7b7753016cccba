import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { type MovedKind, pageAddress } from "@needlepoint/contracts/moved";
import { ADDRESSES } from "../../modules/addresses";
import type AddressesService from "../../modules/addresses/service";

/** Where the pages of a kind are: their entity, and which of its fields is the address. */
const places: Record<MovedKind, { entity: string; field: "handle" | "slug" }> = {
  product: { entity: "product", field: "handle" },
  article: { entity: "article", field: "slug" },
};

/**
 * Where the page that last stood at an address is now. The answer is always its present address,
 * never another old one, so that no chain and no circle can come of it.
 * @returns null when nobody had the address, when whoever had it last is gone or not published, or
 * when they still have it
 */
export async function movedTo(
  container: MedusaContainer,
  kind: MovedKind,
  address: string,
): Promise<string | null> {
  const service: AddressesService = container.resolve(ADDRESSES);
  const holder = await service.lastHolderOf(kind, address);
  if (!holder) return null;
  const { entity, field } = places[kind];
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity,
    fields: [field],
    filters: { id: holder, status: "published" },
  });
  const now = z.object({ [field]: pageAddress }).safeParse(data[0]).data?.[field];
  return now && now !== address ? now : null;
}
