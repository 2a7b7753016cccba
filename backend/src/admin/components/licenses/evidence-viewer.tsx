import { Button, Container, Skeleton, Text } from "@medusajs/ui";
import type { EvidenceView } from "@needlepoint/contracts/evidence";
import type { LicenseQueueRow } from "@needlepoint/contracts/licensing";
import { useEffect, useState } from "react";
import { fileSize, moment } from "./wording";

type Shown = { url: string } | { problem: string } | null;

/** Fetches a document with the reviewer's session; the address lives only while it is shown. */
function useDocument(id: string | undefined, type: string | undefined): Shown {
  const [shown, setShown] = useState<Shown>(null);
  useEffect(() => {
    if (!id || !type) return;
    let url: string | null = null;
    const leaving = new AbortController();
    setShown(null);
    fetch(`/admin/evidence/${id}`, { credentials: "include", signal: leaving.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error("The document could not be opened.");
        // The type is the one we keep, not one that bytes could pretend to.
        url = URL.createObjectURL(new Blob([await answer.arrayBuffer()], { type }));
        setShown({ url });
      })
      .catch((error: Error) => {
        if (!leaving.signal.aborted) setShown({ problem: error.message });
      });
    return () => {
      leaving.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [id, type]);
  return shown;
}

/** The documents of a license: one shown, the others a press away. */
export function EvidenceViewer({ license }: { license: LicenseQueueRow }) {
  const { evidence, conditions } = license;
  const current = evidence.filter((one) => !one.erasedAt);
  const newest = current.findLast((one) => !one.replaced) ?? current.at(-1);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = current.find(({ id }) => id === chosenId) ?? newest;
  const shown = useDocument(chosen?.id, chosen?.type);
  const title = (one: EvidenceView) =>
    one.shows === "license"
      ? "License"
      : (conditions.find(({ id }) => id === one.shows)?.text ?? one.shows);

  if (!chosen) {
    return (
      <Container className="bg-ui-bg-subtle flex min-h-64 flex-col items-center justify-center px-6">
        <Text className="text-ui-fg-subtle text-center">
          {evidence.length > 0
            ? "The documents were erased when their time was over. The decision stays."
            : "No document was sent. Look the license up at the board, or ask the buyer for a copy."}
        </Text>
      </Container>
    );
  }
  return (
    <div className="flex flex-col gap-y-2">
      {current.length > 1 ? (
        <ul aria-label="Documents" className="flex flex-wrap gap-2">
          {current.map((one) => (
            <li key={one.id}>
              <Button
                size="small"
                variant={one.id === chosen.id ? "primary" : "secondary"}
                aria-pressed={one.id === chosen.id}
                onClick={() => setChosenId(one.id)}
              >
                {title(one)}
                {one.replaced ? " (replaced)" : ""}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="bg-ui-bg-subtle border-ui-border-base flex min-h-[26rem] items-center justify-center overflow-hidden rounded-lg border">
        {shown === null ? (
          <Skeleton className="h-64 w-3/4" />
        ) : "problem" in shown ? (
          <Text role="alert">{shown.problem}</Text>
        ) : chosen.type === "application/pdf" ? (
          <iframe
            className="h-[36rem] w-full"
            src={`${shown.url}#toolbar=0&navpanes=0&view=FitH`}
            title={title(chosen)}
          />
        ) : (
          <img className="max-h-[36rem] max-w-full" src={shown.url} alt={title(chosen)} />
        )}
      </div>
      <Text size="small" className="text-ui-fg-subtle break-words">
        {chosen.name} · {fileSize(chosen.bytes)} · added {moment(chosen.addedAt)} · each view is
        logged
      </Text>
    </div>
  );
}
