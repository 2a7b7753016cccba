import { cacheTags, isKnownTag } from "@needlepoint/contracts/cache-tags";
import type { Touched } from "./touched";

/**
 * The cache tags of the storefront under which stands what was touched. An address that no page can
 * have is left out: the storefront would take none of the tags that are told with it.
 */
export function tagsOf({ products, articles, jurisdictions }: Touched, catalog: boolean): string[] {
  const handles = new Set(
    products.flatMap(({ handle, held }) => [...(handle ? [handle] : []), ...held]),
  );
  const slugs = articles.flatMap(({ slug }) => (slug ? [slug] : []));
  return [
    ...(catalog ? [cacheTags.catalog()] : []),
    ...[...handles].map(cacheTags.product),
    ...(articles.length > 0 ? [cacheTags.articles()] : []),
    ...slugs.map(cacheTags.article),
    ...(jurisdictions.length > 0 ? [cacheTags.practice()] : []),
    ...jurisdictions.map(cacheTags.practiceOf),
  ].filter(isKnownTag);
}
