import { z } from "zod";
import { pageAddress } from "./moved";

/** More are asked for in several calls. */
export const pagesOfOneCall = 5000;

/** Query of `GET /store/pages/:kind`. */
export const pageListQuery = z.object({
  limit: z.coerce.number().int().min(1).max(pagesOfOneCall).default(pagesOfOneCall),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

/** Its answer: addresses of public pages in a lasting order, and when what they say last changed. */
export const pageListResponse = z.object({
  pages: z.array(z.object({ address: pageAddress, changedOn: z.iso.datetime() })),
  count: z.int().min(0),
});
export type PageList = z.infer<typeof pageListResponse>;
