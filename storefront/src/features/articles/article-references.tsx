import type { Reference } from "@needlepoint/contracts/articles";
import { type CitedSource, referenceId } from "./markdown/citations";

/** Numbered sources, each with the way back to where it is cited. */
export function ArticleReferences({
  references,
  cited,
}: {
  references: Reference[];
  cited: CitedSource[];
}) {
  const numbered = cited.flatMap((source) => {
    const reference = references.find(({ key }) => key === source.key);
    return reference ? [{ ...source, reference }] : [];
  });
  if (numbered.length === 0) return null;
  return (
    <section
      aria-labelledby="references"
      className="mt-12 border-t border-line pt-6 font-sans text-sm"
    >
      <h2 id="references" className="text-base font-semibold">
        References
      </h2>
      <ol className="mt-3 grid gap-3">
        {numbered.map(({ number, citedAt, reference }) => (
          <li
            key={reference.key}
            id={referenceId(number)}
            className="grid grid-cols-[1.75rem_1fr] target:bg-teal-tint"
          >
            <span className="text-ink-3">{number}.</span>
            <span className="min-w-0 text-ink-2 wrap-anywhere">
              {reference.authors}. <span className="text-ink">{reference.title}.</span>{" "}
              <em className="not-italic">{reference.source}</em>, {reference.year}.{" "}
              <a
                href={reference.doi ? `https://doi.org/${reference.doi}` : reference.url}
                rel="noreferrer"
                className="link"
              >
                {reference.doi ? `doi:${reference.doi}` : hostOf(reference.url)}
              </a>{" "}
              <span className="whitespace-nowrap print:hidden">
                {citedAt.map((id, index) => (
                  <a
                    key={id}
                    href={`#${id}`}
                    aria-label={`Back to citation ${index + 1} of reference ${number}`}
                    className="inline-grid min-h-6 min-w-6 place-items-center text-teal"
                  >
                    ↩
                  </a>
                ))}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, "");
}
