import { cutOffWords } from "@needlepoint/contracts/delivery-dates";
import { addressBook } from "@/features/account/stock-address";
import { SplitCart } from "@/features/cart/split-cart-client";
import { listWords, placeWords } from "@/features/clinics/clinic-words";
import type { LentPlaces } from "@/features/clinics/data";
import { begunFields } from "@/features/licensing/begun-fields";
import { buyingLicense } from "@/features/licensing/buying-license";
import { professionChoices, stateChoices, stateNameOf } from "@/features/licensing/choices";
import { readWaiting } from "@/features/licensing/data";
import { evidenceFormName } from "@/features/licensing/evidence-form";
import { LicenseSummary } from "@/features/licensing/license-summary";
import { ruleHintsFor } from "@/features/licensing/rule-hints";
import { readLaw } from "@/features/state-rules/law";
import { keptForm } from "@/lib/kept-form";
import { formatCents } from "@/lib/money";
import { requestTime } from "@/lib/request-time";
import { Notice } from "@/ui/notice";
import { arrivalOf } from "./arrival";
import { ContactForm } from "./contact-form-client";
import type { CheckoutRead } from "./data";
import { readKnownAddresses } from "./known-addresses-read";
import { LicenseForm } from "./license-form-client";
import { RefusedCard } from "./refused-card";
import { ShipToForm } from "./ship-to-form-client";
import { zipReason } from "./step-facts";
import { StepFrame } from "./step-frame";
import type { CheckoutStep } from "./steps";

/** What each step of the checkout is made from. */
export interface SectionProps {
  step: CheckoutStep;
  steps: CheckoutStep[];
  read: Extract<CheckoutRead, { state: "ready" }>;
}

export async function ContactStep({ step, read }: SectionProps) {
  const { cart, customer, expired } = read;
  const signedIn = customer !== null;
  return (
    <StepFrame step={step} title="Contact" summary={cart.email} editable={!signedIn}>
      {expired ? (
        <Notice
          tone="amber"
          icon="info"
          title="You were signed out."
          className="mt-4"
          role="status"
        >
          <p>Sign in again to go on where you were. Your cart is kept.</p>
        </Notice>
      ) : null}
      <ContactForm
        kept={await keptForm("contact")}
        draftKey={`contact ${cart.id}`}
        email={cart.email ?? ""}
        guestAllowed={!cart.hasRestricted}
        expired={expired}
      />
    </StepFrame>
  );
}

export async function ShipToStep({ step, steps, read }: SectionProps) {
  const { cart, customer, options } = read;
  const address = cart.shippingAddress;
  const option = cart.shippingOption;
  const place = address
    ? [
        address.company || `${address.firstName} ${address.lastName}`,
        address.attention && `Attn: ${address.attention}`,
        address.line1,
        address.line2,
      ]
        .filter(Boolean)
        .join(", ")
    : "";
  const [known] = addressBook(customer?.addresses ?? []);
  const saved = address?.line1
    ? address
    : (known?.address ?? atClinic(nameOnly(customer), read.lent));
  const next = steps.some(({ name }) => name === "license") ? "license" : "payment";
  const now = await requestTime();
  // Until a license is cleared nobody knows when the parcel leaves.
  const waits = cart.hasRestricted && cart.eligibility.outcome !== "clear";
  const dated = options.map((each) => ({ ...each, arrives: arrivalOf(each.code, now, waits) }));
  const arrives = dated.find(({ id }) => id === option?.id)?.arrives;
  return (
    <StepFrame
      step={step}
      title="Ship to"
      summary={
        step.state === "done" && address && option ? (
          <>
            {place}, {address.city}, {address.state} {address.zip} · {option.name},{" "}
            {option.cents === 0 ? "free" : formatCents(option.cents)}
            {arrives ? `, ${arrives}` : ""}
          </>
        ) : null
      }
    >
      <ShipToForm
        kept={await keptForm("ship-to")}
        draftKey={`ship-to ${cart.id}`}
        saved={saved}
        known={step.state === "current" && customer ? await readKnownAddresses(customer) : []}
        mayBeSaved={customer !== null}
        states={stateChoices}
        options={dated}
        dispatchNote={
          waits
            ? "The days count from when the license is cleared; a verified license needs no wait."
            : `Orders before ${cutOffWords()} leave the same business day.`
        }
        chosenOptionId={option?.id ?? null}
        nextLabel={`Continue to ${next}`}
        zipError={zipReason(cart)}
      />
    </StepFrame>
  );
}

export async function LicenseStep({ step, read }: SectionProps) {
  const { cart, customer, credentials, draft, lent } = read;
  const license = buyingLicense(credentials);
  const code = cart.shippingAddress?.state ?? "";
  const shipTo = { code, name: stateNameOf(code) ?? code };
  const restLeft = cart.lines.some((line) => line.restrictionClass === "none");
  const refused = cart.eligibility.outcome === "refuse";
  const split =
    restLeft && !refused ? (
      <Notice
        icon="info"
        className="mt-4"
        title="Part of this cart needs no license."
        action={<SplitCart kept={await keptForm("split")} />}
      >
        <p>
          It can ship today as an order of its own. Your needles, your address and what you typed
          are kept, and you come back to them right after.
        </p>
      </Notice>
    ) : null;
  const form = (
    <LicenseForm
      kept={await keptForm("license")}
      draftKey={`license ${cart.id}`}
      professions={professionChoices}
      states={stateChoices}
      shipTo={shipTo}
      nameOnLicense={customer ? `${customer.firstName} ${customer.lastName}`.trim() : ""}
      known={draft && ["", code].includes(draft.jurisdiction) ? begunFields(draft) : {}}
      hints={ruleHintsFor(
        {
          state: code,
          zip: cart.shippingAddress?.zip ?? "",
          classes: cart.lines.map((line) => line.restrictionClass),
        },
        await readLaw(),
        await requestTime(),
      )}
      restLeft={restLeft}
      split={split}
      documents={step.state === "current" && customer ? await readWaiting(customer.token) : []}
      keptDocument={await keptForm(evidenceFormName)}
    />
  );
  return (
    <StepFrame
      step={step}
      title="Your license"
      summary={step.state === "done" && license ? <LicenseSummary credential={license} /> : null}
      editable={false}
    >
      {refused ? (
        <>
          <RefusedCard decision={cart.eligibility} restLeft={restLeft} />
          <details className="mt-5">
            <summary className="link min-h-6 text-sm">Enter another license</summary>
            {form}
          </details>
        </>
      ) : (
        <>
          {lent.map(({ practitioners, places }) => (
            <Notice
              key={places[0]?.id}
              className="mt-4"
              title={`You may buy on the license of ${listWords(practitioners)}, for the clinic's addresses.`}
            >
              <p>Change the ship-to address to one of them: {places.map(placeWords).join("; ")}.</p>
            </Notice>
          ))}
          {form}
        </>
      )}
    </StepFrame>
  );
}

/** A purchaser without an address of their own begins with the clinic's. */
function atClinic(blank: ReturnType<typeof nameOnly>, [lent]: LentPlaces[]) {
  const place = lent?.places[0];
  if (!blank || !place) return blank;
  const { line1, line2, city, state, zip } = place;
  return { ...blank, line1, line2, city, state, zip };
}

function nameOnly(customer: SectionProps["read"]["customer"]) {
  if (!customer) return null;
  const { firstName, lastName } = customer;
  return {
    firstName,
    lastName,
    company: "",
    attention: "",
    line1: "",
    line2: "",
    city: "",
    state: "",
    zip: "",
    phone: "",
  };
}
