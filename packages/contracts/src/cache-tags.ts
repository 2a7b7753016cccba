/**
 * The tags under which the storefront files its cached pages, and which the backend names when
 * something changed. Nothing personal is ever cached, so no tag holds a user.
 */
export const cacheTags = {
  catalog: () => "catalog",
  product: (handle: string) => `product:${handle}`,
  articles: () => "articles",
  article: (slug: string) => `article:${slug}`,
  /** What hangs on the settings of the storefront itself. */
  site: () => "site",
  practice: () => "practice",
  /** @param state two letters, in either case */
  practiceOf: (state: string) => `practice:${state.toLowerCase()}`,
};

const known =
  /^(catalog|articles|site|practice|practice:[a-z]{2}|(product|article):[a-z0-9][a-z0-9-]{0,119})$/;

/** A tag that the webhook may expire: one of ours, and nothing else. */
export function isKnownTag(tag: string): boolean {
  return known.test(tag);
}
