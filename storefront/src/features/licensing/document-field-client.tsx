"use client";

import { type EvidenceView, evidenceMaxBytes } from "@needlepoint/contracts/evidence";
import type { Route } from "next";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/ui/button";
import { FieldNotes } from "@/ui/field";
import { Icon } from "@/ui/icon";
import { documentFacts } from "./document-words";
import type { EvidenceAnswer } from "./evidence-form";

interface DocumentFieldProps {
  /** Id of the upload form it belongs to; the form itself stands elsewhere, see `UploadForm`. */
  form: string;
  label: string;
  aside?: string;
  hint?: string;
  credentialId: string;
  shows: string;
  /** The document that is there already. */
  document: EvidenceView | null;
  /** What was wrong with a plain post. */
  problem?: string | undefined;
  /** A document of a form that is not sent can be taken out again. */
  removable: boolean;
  onChange?: (document: EvidenceView | null) => void;
}

const away = "The document did not go through. Nothing else you entered is lost. Try again.";

/**
 * One document, sent as soon as it is chosen, so that no reload and no mistake in another field
 * loses it. Without JavaScript a button sends it.
 */
export function DocumentField(props: DocumentFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [document, setDocument] = useState(props.document);
  const [problem, setProblem] = useState(props.problem ?? "");
  const [sending, setSending] = useState(false);
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);

  const changed = (next: EvidenceView | null) => {
    setDocument(next);
    props.onChange?.(next);
  };
  const send = async (file: File) => {
    setProblem("");
    if (file.size > evidenceMaxBytes) return setProblem("Keep the file under 10 MB.");
    setSending(true);
    const body = new FormData();
    body.set("file", file);
    body.set("shows", props.shows);
    body.set("credentialId", props.credentialId);
    const answer = await post<EvidenceAnswer>("/api/evidence", body);
    setSending(false);
    if (answer?.ok) changed(answer.evidence);
    else setProblem(answer?.message ?? away);
    if (input.current) input.current.value = "";
  };
  const remove = async () => {
    if (!document) return;
    const body = new FormData();
    body.set("id", document.id);
    const answer = await post<{ ok: boolean }>("/api/evidence/remove", body);
    if (answer?.ok) changed(null);
    else setProblem(away);
    input.current?.focus();
  };

  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold">
        {props.label}
        {props.aside ? <span className="font-normal text-ink-3"> {props.aside}</span> : null}
      </label>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-dashed border-edge bg-card px-4 py-3">
        {document ? (
          <span className="flex min-w-0 grow items-center gap-3">
            <Icon name="document" className="size-6 shrink-0 text-teal" />
            <span className="min-w-0">
              <span className="block break-words text-sm font-semibold">{document.name}</span>
              <span className="block text-sm text-ink-2">
                {documentFacts(document)} · encrypted, seen only by our license reviewers
              </span>
            </span>
          </span>
        ) : null}
        <span className="flex min-w-0 flex-wrap items-center gap-2">
          <input
            ref={input}
            id={id}
            type="file"
            name="file"
            form={props.form}
            accept="application/pdf,image/jpeg,image/png,image/webp"
            aria-describedby={`${id}-hint ${id}-error`}
            aria-invalid={problem ? true : undefined}
            disabled={sending}
            className="max-w-full min-h-9 text-sm file:mr-3 file:min-h-9 file:rounded-control file:border file:border-edge file:bg-card file:px-3 file:font-semibold file:text-ink"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) void send(file);
            }}
          />
          {scripted ? null : (
            <Button type="submit" form={props.form} size="small">
              Add the document
            </Button>
          )}
          {document && props.removable ? (
            scripted ? (
              <Button size="small" onClick={() => void remove()}>
                Remove<span className="sr-only"> {document.name}</span>
              </Button>
            ) : null
          ) : null}
        </span>
      </div>
      <FieldNotes
        id={id}
        hint={props.hint ?? "PDF, JPEG, PNG or WebP, up to 10 MB"}
        {...(problem ? { error: problem } : {})}
      />
      <p role="status" className="sr-only">
        {sending ? "Sending the document" : document ? `${document.name} is added` : ""}
      </p>
    </div>
  );
}

/** The form behind a document field; it cannot stand inside the form that the field is shown in. */
export function UploadForm(props: {
  id: string;
  credentialId: string;
  shows: string;
  next: Route;
}) {
  return (
    <form id={props.id} action="/api/evidence" method="post" encType="multipart/form-data" hidden>
      <input type="hidden" name="shows" value={props.shows} />
      <input type="hidden" name="credentialId" value={props.credentialId} />
      <input type="hidden" name="next" value={props.next} />
    </form>
  );
}

async function post<T>(path: string, body: FormData): Promise<T | null> {
  try {
    const answer = await fetch(path, {
      method: "POST",
      body,
      headers: { accept: "application/json" },
    });
    return (await answer.json()) as T;
  } catch {
    return null;
  }
}
