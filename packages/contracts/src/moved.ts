import { z } from "zod";

/** Kinds of pages whose addresses are kept: products by handle, articles by slug. */
export const movedKind = z.enum(["product", "article"]);
export type MovedKind = z.infer<typeof movedKind>;

/** Handles and slugs are short kebab-case. */
export const pageAddress = z.string().regex(/^[a-z0-9][a-z0-9-]{0,119}$/);

/** Answer of `GET /store/moved/:kind/:address`: where the page is now. */
export const movedResponse = z.object({ moved: z.object({ kind: movedKind, to: pageAddress }) });
