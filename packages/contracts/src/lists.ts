import { z } from "zod";
import { lineQuantity } from "./carts";

/** Buying lists (`/store/lists…`), and what was put aside in a cart (`/store/later…`). */

/** What an account may hold; far above any practice. */
export const LIST_LIMITS = { lists: 50, items: 200 } as const;

const name = z
  .string()
  .trim()
  .min(1, "Give the list a name.")
  .max(80, "Keep the name under 80 characters.")
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Give the list a name.");
const id = z.string().min(1).max(80);

export const listLines = z
  .array(z.object({ variantId: id, quantity: lineQuantity }))
  .max(LIST_LIMITS.items, `A list holds at most ${LIST_LIMITS.items} sizes.`);

/** `POST /store/lists`. With a clinic, its members see and use it. */
export const newListForm = z.object({
  name,
  clinicId: id.nullable().default(null),
  lines: listLines.default([]),
});
/** `POST /store/lists/:id`: what is left out stays. */
export const listChangeForm = z.object({
  name: name.optional(),
  clinicId: id.nullable().optional(),
});
/** `POST /store/lists/:id/items`: boxes are added to those that stand there. */
export const listItemsForm = z.object({
  lines: listLines.min(1, "Choose at least one size."),
});
/** `POST /store/lists/:id/items/:item_id`. */
export const listItemForm = z.object({ quantity: lineQuantity });

export const listCard = z.object({
  id: z.string(),
  name: z.string(),
  itemCount: z.int(),
  /** The clinic that shares it; null for a private one. */
  clinic: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** The signed-in person made it. */
  mine: z.boolean(),
  /** They may rename, fill and delete it. */
  mayEdit: z.boolean(),
});
export type ListCard = z.infer<typeof listCard>;

export const listItem = z.object({
  id: z.string(),
  variantId: z.string(),
  /** As it was called when it was put here. */
  title: z.string(),
  sku: z.string(),
  quantity: z.int(),
  /** What a box cost when it was put here. */
  wasCents: z.int().nullable(),
});
export type ListItem = z.infer<typeof listItem>;
export const listView = listCard.extend({ items: z.array(listItem) });
export type ListView = z.infer<typeof listView>;

export const listsResponse = z.object({ lists: z.array(listCard) });
export const listResponse = z.object({ list: listView });

/** `POST /store/later`: a line of a cart is put aside. */
export const putAsideForm = z.object({ cartId: id, lineId: id, listId: id.nullish() });
/** `DELETE /store/later/:id/items/:item_id`: so many of its boxes; all of them when left out. */
export const dropSavedQuery = z.object({
  boxes: z.coerce.number().pipe(lineQuantity).optional(),
});
/** `POST /store/later/claim`: what was put aside before signing in goes to the account. */
export const claimLaterForm = z.object({ listId: id });
export const laterResponse = z.object({
  later: z.object({ id: z.string().nullable(), items: z.array(listItem) }),
});

/** `POST /store/account/cart`: the one open cart of the account, with a guest's cart taken into it. */
export const accountCartForm = z.object({
  /** The cart that the browser carries. */
  cartId: id.nullish(),
  /** Where a new one is made when the account has none and the browser brings none. */
  regionId: id.nullish(),
});
const mergedLine = z.object({ title: z.string(), before: z.int(), added: z.int() });
export const accountCartResponse = z.object({
  cartId: z.string().nullable(),
  /** Lines that went from the guest's cart into the account's. */
  merged: z.array(mergedLine),
  /** Boxes that could not, and lie among what is saved for later now. */
  left: z.array(z.object({ title: z.string(), boxes: z.int(), sentence: z.string() })),
  /** Codes of the guest's cart that the account's cannot carry. */
  codes: z.array(z.object({ code: z.string(), sentence: z.string() })),
});
export type AccountCart = z.infer<typeof accountCartResponse>;
