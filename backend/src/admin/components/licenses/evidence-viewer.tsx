import { Button, Container, clx, Kbd, Text } from "@medusajs/ui";
import type { EvidenceView } from "@needlepoint/contracts/evidence";
import type { LicenseQueueRow } from "@needlepoint/contracts/licensing";
import { useEffect, useState } from "react";
import { Sheet } from "./document-sheet";
import { usePages } from "./pdf/use-pages";
import { useReviewKeys } from "./use-review-keys";
import { fileSize, moment } from "./wording";

type Fetched = { content: Blob | null; problem: string | null };
const nothing: Fetched = { content: null, problem: null };

/** Fetches a document with the reviewer's session; it lives only while it is shown. */
function useContent({ id, type }: EvidenceView): Fetched {
  const [fetched, setFetched] = useState<Fetched>(nothing);
  useEffect(() => {
    const leaving = new AbortController();
    setFetched(nothing);
    fetch(`/admin/evidence/${id}`, { credentials: "include", signal: leaving.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(await sentenceIn(answer));
        // The type is the one we keep, not one that bytes could pretend to.
        setFetched({ content: new Blob([await answer.arrayBuffer()], { type }), problem: null });
      })
      .catch((error: Error) => {
        if (!leaving.signal.aborted) setFetched({ content: null, problem: error.message });
      });
    return () => leaving.abort();
  }, [id, type]);
  return fetched;
}

/** The backend's own sentence where it gave one. */
async function sentenceIn(answer: Response): Promise<string> {
  const body: unknown = await answer.json().catch(() => null);
  const message = body && typeof body === "object" && "message" in body ? body.message : null;
  return typeof message === "string" ? message : "The document could not be opened. Try again.";
}

/** An address for a picture, for as long as it is shown. */
function useAddress(content: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!content) return setAddress(null);
    const url = URL.createObjectURL(content);
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [content]);
  return address;
}

/** The documents of a license: one shown, the others a press away. */
export function EvidenceViewer({ license }: { license: LicenseQueueRow }) {
  const { evidence, conditions } = license;
  const current = evidence.filter((one) => !one.erasedAt);
  const newest = current.findLast((one) => !one.replaced) ?? current.at(-1);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = current.find(({ id }) => id === chosenId) ?? newest;
  const title = (one: EvidenceView) =>
    one.shows === "license"
      ? "License"
      : (conditions.find(({ id }) => id === one.shows)?.text ?? one.shows);

  if (!chosen) {
    return (
      <Container className="bg-ui-bg-subtle flex min-h-40 flex-col items-center justify-center px-6 py-8">
        <Text size="small" className="text-ui-fg-subtle max-w-80 text-center">
          {evidence.length > 0
            ? "The documents were erased when their time was over. The decision stays."
            : "No document was sent. Look the license up at the board, or ask the buyer for a copy."}
        </Text>
      </Container>
    );
  }
  return (
    <section aria-label="Documents" className="flex min-w-0 flex-col gap-y-2">
      {current.length > 1 ? (
        <ul className="flex flex-wrap gap-2">
          {current.map((one) => (
            <li key={one.id} className="max-w-full">
              <Button
                size="small"
                variant="secondary"
                aria-pressed={one.id === chosen.id}
                className={clx(
                  "h-auto min-h-7 max-w-full whitespace-normal text-left",
                  one.id === chosen.id && "bg-ui-bg-interactive text-ui-fg-on-color",
                )}
                onClick={() => setChosenId(one.id)}
              >
                {title(one)}
                {one.replaced ? " (replaced)" : ""}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Document key={chosen.id} evidence={chosen} title={title(chosen)} />
      <Text size="small" className="text-ui-fg-subtle break-words">
        {chosen.name} · {fileSize(chosen.bytes)} · added {moment(chosen.addedAt)} · each view is
        logged
      </Text>
    </section>
  );
}

type DocumentProps = { evidence: EvidenceView; title: string };

function Document({ evidence, title }: DocumentProps) {
  const { content, problem } = useContent(evidence);
  return evidence.type === "application/pdf" ? (
    <PdfDocument content={content} problem={problem} title={title} />
  ) : (
    <Picture content={content} problem={problem} title={title} />
  );
}

type ContentProps = Fetched & { title: string };

function Picture({ content, problem, title }: ContentProps) {
  return <Sheet picture={useAddress(content)} problem={problem} alt={title} />;
}

/** A PDF, page by page; the arrow keys turn the pages. */
function PdfDocument({ content, problem, title }: ContentProps) {
  const pages = usePages(content);
  const { count, page, turn } = pages;
  useReviewKeys(true, { arrowleft: () => turn(-1), arrowright: () => turn(1) });
  return (
    <Sheet
      picture={pages.picture}
      problem={problem ?? pages.problem}
      alt={count ? `${title}, page ${page} of ${count}` : title}
    >
      {count ? (
        <div className="flex items-center gap-x-2">
          <Text size="small" role="status" className="tabular-nums">
            Page {page} of {count}
          </Text>
          {count > 1 ? (
            <>
              <Button
                size="small"
                variant="secondary"
                disabled={page === 1}
                onClick={() => turn(-1)}
              >
                <Kbd aria-hidden>←</Kbd> Previous
              </Button>
              <Button
                size="small"
                variant="secondary"
                disabled={page === count}
                onClick={() => turn(1)}
              >
                Next <Kbd aria-hidden>→</Kbd>
              </Button>
            </>
          ) : null}
        </div>
      ) : null}
    </Sheet>
  );
}
