import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import {
  deliveryOf,
  deliveryOfParcel,
  type Transit,
  transitOf,
} from "@needlepoint/contracts/delivery-dates";
import type { OrderProgress, OrderView } from "@needlepoint/contracts/orders";

const typed = z.object({ type: z.object({ code: z.string() }).nullish() });

/** How long an order travels, by the shipping option it was placed with; null where nobody said. */
export async function readTransit(
  container: MedusaContainer,
  optionId: string | null | undefined,
): Promise<Transit | null> {
  if (!optionId) return null;
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "shipping_option",
    fields: ["id", "type.code"],
    filters: { id: optionId },
    withDeleted: true,
  });
  const option = typed.safeParse(data[0]);
  return option.success ? transitOf(option.data.type?.code) : null;
}

/**
 * When an order arrives: counted from its parcel, else from when nothing held it any more. Nobody
 * knows while its license is looked at, and an order that ended does not.
 */
export function arrivalOf(
  progress: OrderProgress,
  timeline: OrderView["timeline"],
  transit: Transit | null,
): OrderView["arrives"] {
  const at = (step: OrderView["timeline"][number]["step"]) =>
    timeline.find((one) => one.step === step)?.at ?? null;
  if (!transit) return null;
  const shipped = at("shipped");
  if (progress === "shipped" && shipped) return deliveryOfParcel(new Date(shipped), transit);
  if (progress !== "cleared") return null;
  const free = [at("placed"), at("cleared")].flatMap((moment) => moment ?? []).sort();
  const last = free.at(-1);
  return last ? deliveryOf(new Date(last), transit) : null;
}
