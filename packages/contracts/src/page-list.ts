import { z } from "zod";
import { pageAddress } from "./moved";

/** Addresses of one page of the list. */
export const pagesOfOneCall = 5000;

/** Query of `GET /store/pages/:kind`. */
export const pageListQuery = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

/** Its answer: addresses of public pages in a lasting order, and when what they say last changed. */
export const pageListResponse = z.object({
  pages: z.array(z.object({ address: pageAddress, changedOn: z.iso.datetime() })),
  count: z.int().min(0),
});
export type PageList = z.infer<typeof pageListResponse>;
