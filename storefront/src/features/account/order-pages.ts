/** How many orders one page of the account shows. */
export const ordersOnPage = 25;

/** More pages than anyone's orders fill; what is beyond is the first page. */
const lastPage = 40_000;

/** The page that an address names; the first for anything else. */
export function readOrderPage(text: string | string[] | undefined): number {
  const page = typeof text === "string" && /^\d{1,5}$/.test(text) ? Number(text) : 1;
  return page >= 1 && page <= lastPage ? page : 1;
}

/** Which orders a page shows, counted from the newest, and which pages lie beside it. */
export function orderPaging(page: number, count: number) {
  const first = (page - 1) * ordersOnPage + 1;
  const last = Math.min(page * ordersOnPage, count);
  return {
    words: first > count ? null : `Orders ${first} to ${last} of ${count}`,
    newer: page > 1 ? page - 1 : null,
    older: last < count ? page + 1 : null,
  };
}
