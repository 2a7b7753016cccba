import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { boxLimitProblem } from "@needlepoint/needles/box-limits";
import { FieldError } from "../../api/errors/field-error";
import { readBoxLimits } from "../../catalog/box-limits";

const line = z.object({ variant_id: z.string().nullish(), quantity: z.coerce.number() });
const storedLine = line.extend({ id: z.string() });
const cartInHook = z.object({ id: z.string().optional() });

type Line = z.infer<typeof line>;

/** Boxes by variant; lines of one variant are one choice, whatever they are kept apart by. */
function boxesByVariant(lines: Line[]): Map<string, number> {
  const boxes = new Map<string, number>();
  for (const { variant_id, quantity } of lines) {
    if (variant_id) boxes.set(variant_id, (boxes.get(variant_id) ?? 0) + quantity);
  }
  return boxes;
}

async function readCartLines(
  container: MedusaContainer,
  raw: unknown,
): Promise<z.infer<typeof storedLine>[]> {
  const { id } = cartInHook.parse(raw);
  // A cart that is about to be made has neither an id nor lines of its own.
  if (!id) return [];
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["id", "items.id", "items.variant_id", "items.quantity"],
    filters: { id },
  });
  const cart = z.object({ items: z.array(storedLine.nullable()).nullish() }).parse(data[0] ?? {});
  return (cart.items ?? []).filter((item) => item !== null);
}

/**
 * @param lines what is being written, in the caller's order
 * @param kept what stays in the cart beside it
 * @param field names the field of a line by its place
 */
async function assertWithinLimits(
  container: MedusaContainer,
  lines: Line[],
  kept: Line[],
  field: (index: number) => string,
): Promise<void> {
  const inCart = boxesByVariant(kept);
  const wanted = boxesByVariant([...kept, ...lines]);
  const ids = [...new Set(lines.flatMap(({ variant_id }) => variant_id ?? []))];
  const rules = await readBoxLimits(container, ids);
  const fields = Object.fromEntries(
    lines.flatMap(({ variant_id, quantity }, i) => {
      const rule = variant_id ? rules.get(variant_id) : undefined;
      if (!rule || !variant_id || quantity === 0) return [];
      const boxes = wanted.get(variant_id) ?? 0;
      const problem = boxLimitProblem(boxes, rule.limits, inCart.get(variant_id));
      return problem ? [[field(i), `${rule.title}: ${lowerFirst(problem)}`]] : [];
    }),
  );
  if (Object.keys(fields).length > 0) throw new FieldError("box_limit", fields);
}

const lowerFirst = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** Lines that are about to go into a cart, made now or long ago. @throws box_limit */
export async function boxLimitsOfLines(
  { cart, items }: { cart: unknown; items: unknown[] },
  container: MedusaContainer,
): Promise<void> {
  const lines = items.map((item) => line.parse(item));
  const alone = lines.length === 1 && cartInHook.parse(cart).id !== undefined;
  await assertWithinLimits(container, lines, await readCartLines(container, cart), (i) =>
    alone ? "quantity" : `items.${i}.quantity`,
  );
}

const update = z.object({
  item_id: z.string(),
  update: z.object({ quantity: z.coerce.number().optional() }),
});

/** A line's new number of boxes; none at all takes it out, which is always allowed. @throws box_limit */
export async function boxLimitsOfUpdate(
  { cart, input }: { cart: unknown; input: unknown },
  container: MedusaContainer,
): Promise<void> {
  const { item_id, update: changed } = update.parse(input);
  if (!changed.quantity) return;
  const lines = await readCartLines(container, cart);
  const item = lines.find(({ id }) => id === item_id);
  if (!item) return;
  await assertWithinLimits(
    container,
    [{ variant_id: item.variant_id, quantity: changed.quantity }],
    lines.filter(({ id }) => id !== item_id),
    () => "quantity",
  );
}

/** What lies in a cart that is about to be ordered: a limit may be younger than it. @throws box_limit */
export async function boxLimitsAtCompletion(
  { cart }: { cart: unknown },
  container: MedusaContainer,
): Promise<void> {
  const { items } = z.object({ items: z.array(line) }).parse(cart);
  await assertWithinLimits(container, items, [], (i) => `items.${i}.quantity`);
}
