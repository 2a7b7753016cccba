import { shop } from "@needlepoint/contracts/shop";
import { SplitCart } from "@/features/cart/split-cart-client";
import { lenderWords } from "@/features/clinics/clinic-words";
import { buyingLicense } from "@/features/licensing/buying-license";
import { LicenseSummary } from "@/features/licensing/license-summary";
import { keptForm } from "@/lib/kept-form";
import { Notice } from "@/ui/notice";
import { PaymentForm } from "./payment-form-client";
import { StepFrame } from "./step-frame";
import type { SectionProps } from "./step-sections";

/** Step 4: the license that covers the order, what happens next, and the order itself. */
export async function PaymentStep({ step, read }: SectionProps) {
  const { cart, credentials } = read;
  // A license that covers the order has no step of its own: it is said here in a line.
  const covering =
    cart.hasRestricted && cart.eligibility.outcome === "clear"
      ? buyingLicense(credentials.filter((one) => one.jurisdiction === cart.shippingAddress?.state))
      : null;
  const held = cart.hasRestricted && cart.eligibility.outcome === "hold";
  const [sentence, ...others] = cart.eligibility.reasons.map((reason) => reason.sentence);
  return (
    <StepFrame step={step} title="Payment" summary="Purchase order">
      {cart.onLicenseOf ? (
        <p className="mt-4 font-semibold">
          Buying on the license of {lenderWords(cart.onLicenseOf)}
        </p>
      ) : null}
      {cart.hasRestricted && sentence ? (
        <Notice tone={held ? "amber" : "green"} className="mt-4" title={sentence}>
          {others.map((other) => (
            <p key={other}>{other}</p>
          ))}
          {covering ? <LicenseSummary credential={covering} standing={false} /> : null}
        </Notice>
      ) : null}
      {held && cart.lines.some((line) => line.restrictionClass === "none") ? (
        <div className="mt-4 grid gap-3 text-sm text-ink-2">
          <p>
            Ordered together, everything waits for the review. What needs no license can ship today
            instead, as an order of its own; the needles are kept in the cart and ordered next.
          </p>
          <SplitCart kept={await keptForm("split")} />
        </div>
      ) : null}
      <PaymentForm
        kept={await keptForm("payment")}
        draftKey={`payment ${cart.id}`}
        totalCents={cart.totals.totalCents}
        note={cart.note}
        cart={cart}
        whatNext={
          held
            ? `Nothing is invoiced until the license is approved, in ${shop.licenseReviewTarget}.`
            : "We invoice when the order ships, and mail you then."
        }
      />
    </StepFrame>
  );
}
