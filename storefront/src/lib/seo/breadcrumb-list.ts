/** The way to a page, for search engines; the last crumb is the page itself. */
export function breadcrumbList(
  site: string,
  crumbs: readonly { label: string; path: string }[],
): Record<string, unknown> {
  return {
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ label, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: label,
      item: new URL(path, site).href,
    })),
  };
}
