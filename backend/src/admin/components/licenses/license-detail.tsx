import { Alert, Button, Heading, Kbd, StatusBadge, Text } from "@medusajs/ui";
import type { LicenseQueueRow } from "@needlepoint/contracts/licensing";
import { useState } from "react";
import { ApproveDialog } from "./approve-dialog";
import { CompareTable } from "./compare-table";
import { DeterminationDialog, type Finding } from "./determination-dialog";
import { EvidenceViewer } from "./evidence-viewer";
import { type LetterName, letters } from "./letters";
import { Determinations, HeldOrders, History, Messages } from "./license-story";
import { ReasonDialog } from "./reason-dialog";
import { ReviewChecklist, type Ticked } from "./review-checklist";
import { RuleCard } from "./rule-card";
import { useReviewKeys } from "./use-review-keys";
import { statusWords } from "./wording";

export type Verb = "approve" | LetterName;
type Open = Verb | "determination" | null;

type Props = {
  license: LicenseQueueRow;
  busy: boolean;
  /** Why the last try failed, in the backend's words. */
  problem: string | null;
  onAnswer(verb: Verb, body: Record<string, unknown>): void;
  onRecord(finding: Finding, done: () => void): void;
};

/** What may be done with a license, by where it stands. */
const mayBe: Record<Verb, readonly string[]> = {
  approve: ["submitted", "in-review"],
  reject: ["submitted", "in-review", "more-information"],
  ask: ["submitted", "in-review"],
  revoke: ["verified"],
};

/**
 * One license: the document, what was submitted, what the law says, what waits for it, and the
 * answers. Give it the license's id as its key: nothing ticked or typed may carry over to another.
 */
export function LicenseDetail({ license, busy, problem, onAnswer, onRecord }: Props) {
  const { credential, conditions } = license;
  const may = (verb: Verb) => mayBe[verb].includes(credential.status);
  const [open, setOpen] = useState<Open>(null);
  const [ticked, setTicked] = useState<Ticked>(() => ({
    checks: [],
    shown: conditions.filter((one) => one.shown).map(({ id }) => id),
  }));
  const close = () => setOpen(null);
  const answer = (verb: Verb, body: Record<string, unknown>) => {
    close();
    onAnswer(verb, { ...body, version: credential.version });
  };
  useReviewKeys(!busy && open === null, {
    ...(may("approve") ? { a: () => setOpen("approve") } : {}),
    ...(may("reject") ? { r: () => setOpen("reject") } : {}),
  });

  const status = statusWords[credential.status];
  return (
    <section aria-labelledby="license-name" className="flex flex-col gap-y-3">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="flex min-w-0 flex-1 basis-56 flex-col gap-y-1">
          <Heading id="license-name" className="break-words">
            {credential.nameOnLicense}
          </Heading>
          <HeldOrders orders={license.heldOrders} />
          <span>
            <StatusBadge color={status.color}>{status.label}</StatusBadge>
          </span>
        </div>
        <div className="flex flex-wrap gap-2 sm:flex-nowrap">
          {may("ask") ? (
            <Button variant="secondary" disabled={busy} onClick={() => setOpen("ask")}>
              Ask for more
            </Button>
          ) : null}
          <Button variant="secondary" disabled={busy} onClick={() => setOpen("determination")}>
            Determination
          </Button>
          {may("revoke") ? (
            <Button variant="danger" disabled={busy} onClick={() => setOpen("revoke")}>
              Revoke
            </Button>
          ) : null}
          {may("reject") ? (
            <Button variant="secondary" disabled={busy} onClick={() => setOpen("reject")}>
              Reject
              <Kbd aria-hidden>R</Kbd>
            </Button>
          ) : null}
          {may("approve") ? (
            <Button variant="primary" isLoading={busy} onClick={() => setOpen("approve")}>
              Approve
              <Kbd aria-hidden>A</Kbd>
            </Button>
          ) : null}
        </div>
      </header>
      {problem ? (
        <Alert variant="error" role="alert">
          {problem}
        </Alert>
      ) : null}
      {credential.reviewNote ? (
        <Alert variant="info">Note to the buyer: {credential.reviewNote}</Alert>
      ) : null}
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
        <EvidenceViewer license={license} />
        <div className="flex flex-col gap-y-3">
          <CompareTable license={license} />
          <RuleCard license={license}>
            {may("approve") ? (
              <fieldset>
                <legend className="txt-compact-small-plus pb-2">Before you approve</legend>
                <ReviewChecklist
                  name="card"
                  conditions={conditions}
                  ticked={ticked}
                  onTicked={setTicked}
                />
              </fieldset>
            ) : conditions.length > 0 ? (
              <ul aria-label="Proof this rule asks for">
                {conditions.map(({ id, text, shown }) => (
                  <li key={id}>
                    <Text size="small">
                      {shown ? "Seen" : "Not seen"}: {text}
                    </Text>
                  </li>
                ))}
              </ul>
            ) : null}
          </RuleCard>
          <Determinations found={license.determinations} />
          <Messages messages={license.messages} />
          <History history={license.history} />
        </div>
      </div>
      {open === "approve" ? (
        <ApproveDialog
          license={license}
          ticked={ticked}
          busy={busy}
          onTicked={setTicked}
          onApprove={() =>
            answer("approve", { conditionsShown: ticked.shown, checks: ticked.checks })
          }
          onClose={close}
        />
      ) : open === "determination" ? (
        <DeterminationDialog
          license={license}
          busy={busy}
          problem={problem}
          onRecord={(finding) => onRecord(finding, close)}
          onClose={close}
        />
      ) : open ? (
        <ReasonDialog
          letter={letters[open]}
          busy={busy}
          onSend={(text) => answer(open, open === "ask" ? { question: text } : { reason: text })}
          onClose={close}
        />
      ) : null}
    </section>
  );
}
