import { shop } from "@needlepoint/contracts/shop";

/** What the shop is, where a page has no words of its own. */
export const shopDescription = `${shop.tagline}. Sizes, prices and stock in view; needles ship to licensed practitioners.`;
