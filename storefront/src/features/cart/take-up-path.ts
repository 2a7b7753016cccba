import type { Route } from "next";

const pages = ["/cart", "/checkout"] as const;
type Page = (typeof pages)[number];

/** Where this browser takes up the cart of the account, and then goes on to the page. */
export const takeUpPath = (next: Page) => `/api/cart/take-up?next=${next}` as Route;

/** The page that `next` names, or the cart's. */
export function pageAfter(next: unknown): Page {
  return pages.find((page) => page === next) ?? "/cart";
}
