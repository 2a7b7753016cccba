"use client";

import type { CredentialDraftView } from "@needlepoint/contracts/credential-draft";
import { jurisdictionName } from "@needlepoint/licensure/jurisdictions";
import { professionLabel } from "@needlepoint/licensure/professions";
import { dayAndYear } from "@/lib/dates";
import { forgetDraft } from "@/lib/form-drafts-client";
import { Button, LinkButton } from "@/ui/button";
import { Notice } from "@/ui/notice";

/** "Physical therapist (PT), Texas · No. 12844", as far as it was typed. */
function begunWords({ profession, jurisdiction, number }: CredentialDraftView): string {
  const what = [
    profession && professionLabel[profession],
    jurisdiction && jurisdictionName(jurisdiction),
  ]
    .filter(Boolean)
    .join(", ");
  return [what, number && `No. ${number}`].filter(Boolean).join(" · ");
}

interface BegunLicenseProps {
  draft: CredentialDraftView;
  /** Where its form is on this page: then it can be thrown away here; elsewhere one goes there. */
  form?: { draftKey: string };
}

/** A license that was begun and not sent, with the way on. */
export function BegunLicense({ draft, form }: BegunLicenseProps) {
  const words = begunWords(draft);
  return (
    <Notice
      icon="info"
      title="A license you began is not sent yet."
      action={
        form ? (
          <form
            method="post"
            action="/api/license-draft/discard"
            onSubmit={() => forgetDraft(form.draftKey)}
          >
            <Button type="submit" size="small">
              Throw it away
            </Button>
          </form>
        ) : (
          <LinkButton href="/account/licenses#add-license" size="small" prefetch={false}>
            Continue<span className="sr-only"> with the license you began</span>
          </LinkButton>
        )
      }
    >
      {words ? <p className="break-words">{words}</p> : null}
      <p>
        {form ? "It is filled in below, as" : "What you typed is kept, as"} you left it on{" "}
        {dayAndYear(draft.keptAt.slice(0, 10))}.
      </p>
    </Notice>
  );
}
