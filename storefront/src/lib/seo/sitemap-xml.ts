export interface SitemapEntry {
  address: string;
  /** When what it says last changed, ISO 8601; left out where nobody knows. */
  changedOn?: string;
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** A file of a sitemap, as sitemaps.org defines it. */
export function sitemapShard(entries: readonly SitemapEntry[]): string {
  return `${head}<urlset xmlns="${schema}">${entries.map((entry) => part("url", entry)).join("")}</urlset>\n`;
}

/** The file that names the others. */
export function sitemapIndex(shards: readonly SitemapEntry[]): string {
  return `${head}<sitemapindex xmlns="${schema}">${shards.map((entry) => part("sitemap", entry)).join("")}</sitemapindex>\n`;
}

/** The moment of the latest change; none where there is none. */
export function latest(entries: readonly SitemapEntry[]): string | undefined {
  return entries
    .flatMap(({ changedOn }) => changedOn ?? [])
    .toSorted()
    .at(-1);
}

function part(element: string, { address, changedOn }: SitemapEntry): string {
  const lastmod = changedOn ? `<lastmod>${changedOn}</lastmod>` : "";
  return `<${element}><loc>${escapeXml(address)}</loc>${lastmod}</${element}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
