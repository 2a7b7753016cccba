import { jsonForScript } from "./seo/json-for-script";

/** A block of JSON-LD for search engines. */
export function StructuredData({ data }: { data: Record<string, unknown> }) {
  const json = jsonForScript({ "@context": "https://schema.org", ...data });
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
