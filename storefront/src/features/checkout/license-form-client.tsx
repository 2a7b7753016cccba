"use client";

import type { EvidenceView } from "@needlepoint/contracts/evidence";
import { shop } from "@needlepoint/contracts/shop";
import { type ReactNode, useActionState, useState } from "react";
import { RemoveRestricted } from "@/features/cart/remove-restricted-client";
import type { Choice } from "@/features/licensing/choices";
import { useDraftKeeping } from "@/features/licensing/keep-draft-client";
import { LicenseDocuments, LicenseUploads } from "@/features/licensing/license-documents-client";
import { LicenseFields } from "@/features/licensing/license-fields-client";
import type { LicenseFieldName } from "@/features/licensing/license-form";
import { RuleCard } from "@/features/licensing/rule-card";
import type { RuleHint } from "@/features/licensing/rule-hint";
import { submitLicenseAction } from "@/features/licensing/submit-license-action";
import { type FormState, untouchedForm } from "@/lib/form-state";
import { FormProblems } from "@/ui/form-problems-client";
import { KeptForm } from "@/ui/kept-form-client";
import { PendingButton } from "@/ui/pending-button-client";
import { Steps } from "@/ui/steps";

interface LicenseFormProps {
  /** The answer to a plain post of this form. */
  kept: FormState | undefined;
  draftKey: string;
  professions: Choice[];
  states: Choice[];
  shipTo: Choice;
  nameOnLicense: string;
  /** What was typed before, of a license for this state that was not sent. */
  known: Partial<Record<LicenseFieldName, string>>;
  /** What the ship-to state says to each profession. */
  hints: Record<string, RuleHint>;
  /** Documents added before, while the form is not sent. */
  documents: EvidenceView[];
  /** The answer to a plain post of a document. */
  keptDocument: FormState | undefined;
  /** The offer to order apart what needs no license; gone where the rest is offered anyway. */
  split: ReactNode;
  /** Something would be left in the cart without what needs a license. */
  restLeft: boolean;
}

/** Step 3: the license, with what the ship-to state says to the chosen profession beside it. */
export function LicenseForm(props: LicenseFormProps) {
  const { shipTo, hints, nameOnLicense, known } = props;
  const keeping = useDraftKeeping();
  const [state, action] = useActionState(submitLicenseAction, props.kept ?? untouchedForm);
  const [profession, setProfession] = useState(state.values.profession ?? known.profession ?? "");
  const [licensedIn, setLicensedIn] = useState(state.values.jurisdiction ?? shipTo.code);
  // Without JavaScript only what was posted is known.
  const hint = hints[profession || (state.values.profession ?? "")];
  const elsewhere = licensedIn !== "" && licensedIn !== shipTo.code;
  const refused = !elsewhere && hint?.tone === "red";
  return (
    <>
      <p className="mt-2 max-w-xl text-ink-2">
        Needles are prescription devices. We check one license per practitioner, once.
        {refused ? "" : " You can place the order now; it ships when the check is done."}
      </p>
      {refused ? null : props.split}
      <KeptForm action={action} draftKey={props.draftKey} className="mt-4 grid gap-5" {...keeping}>
        <FormProblems form="license" state={state} signInHref="/checkout" />
        <input type="hidden" name="next" value="/checkout" />
        <LicenseFields
          form="license"
          state={state}
          professions={props.professions}
          states={props.states}
          defaults={{ jurisdiction: shipTo.code, nameOnLicense, ...known }}
          onProfession={setProfession}
          onState={setLicensedIn}
        />
        {refused ? null : (
          <LicenseDocuments
            name="license"
            conditions={elsewhere ? [] : (hint?.conditions ?? [])}
            documents={props.documents}
            kept={props.keptDocument}
          />
        )}
        <div aria-live="polite">
          {elsewhere ? (
            <RuleCard
              hint={{
                tone: "amber",
                title: `This order ships to ${shipTo.name}.`,
                detail: `Needles ship on a license issued by ${shipTo.name}. Enter that one, or change the ship-to address.`,
                source: null,
              }}
            />
          ) : hint ? (
            <RuleCard hint={hint}>
              {hint.tone === "red" ? null : (
                <Steps
                  label="What happens with your license"
                  steps={[
                    { label: "Submitted", state: "now" },
                    { label: "In review", note: shop.licenseReviewTarget, state: "next" },
                    { label: "Ships", state: "next" },
                  ]}
                />
              )}
            </RuleCard>
          ) : (
            <noscript>
              <p className="text-sm text-ink-2">
                <a href={`/state-rules/${shipTo.code.toLowerCase()}`} className="link">
                  What {shipTo.name} says to each profession
                </a>
                , with source and date.
              </p>
            </noscript>
          )}
        </div>
        {refused ? null : (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <PendingButton look="primary" pendingLabel="Sending your license…">
              Continue to payment
            </PendingButton>
            <p className="text-sm text-ink-2">Nothing is invoiced until the license is approved.</p>
          </div>
        )}
      </KeptForm>
      <LicenseUploads
        name="license"
        conditions={elsewhere ? [] : (hint?.conditions ?? [])}
        next="/checkout"
      />
      {refused ? (
        <div className="mt-5">
          <RemoveRestricted look="primary" restLeft={props.restLeft} />
        </div>
      ) : null}
    </>
  );
}
