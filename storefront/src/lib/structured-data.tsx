/** A block of JSON-LD for search engines. */
export function StructuredData({ data }: { data: Record<string, unknown> }) {
  // "<" is written as an escape, so that no text in the data can end the script.
  const json = JSON.stringify({ "@context": "https://schema.org", ...data }).replace(
    /</g,
    "\\u003c",
  );
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
