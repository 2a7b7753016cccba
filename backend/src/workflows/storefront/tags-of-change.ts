import { cacheTags } from "@needlepoint/contracts/cache-tags";
import type { Touched } from "./touched";

/** The cache tags of the storefront under which stands what was touched. */
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
  ];
}
