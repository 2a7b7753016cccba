import { cacheTags, isKnownTag } from "@needlepoint/contracts/cache-tags";
import type { Touched } from "./touched";

/** Cache tags of the storefront, by where the pages filed under them are read from. */
export type TagsOfChange = {
  /** From the rows themselves: may be expired at once. */
  ofRows: string[];
  /** From the search index too: made anew before it is up to date, they would show the old list. */
  ofIndex: string[];
};

/**
 * The cache tags of the storefront under which stands what was touched. An address that no page can
 * have is left out: the storefront would take none of the tags that are told with it.
 */
export function tagsOf(
  { products, articles, jurisdictions }: Touched,
  catalog: boolean,
): TagsOfChange {
  const handles = new Set(
    products.flatMap(({ handle, held }) => [...(handle ? [handle] : []), ...held]),
  );
  const slugs = articles.flatMap(({ slug }) => (slug ? [slug] : []));
  return {
    ofRows: [
      ...[...handles].map(cacheTags.product),
      ...(jurisdictions.length > 0 ? [cacheTags.practice()] : []),
      ...jurisdictions.map(cacheTags.practiceOf),
    ].filter(isKnownTag),
    ofIndex: [
      ...(catalog ? [cacheTags.catalog()] : []),
      ...(articles.length > 0 ? [cacheTags.articles()] : []),
      ...slugs.map(cacheTags.article),
    ].filter(isKnownTag),
  };
}
