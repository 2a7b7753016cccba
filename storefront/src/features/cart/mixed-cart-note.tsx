import type { CartSummary } from "@needlepoint/contracts/carts";
import { shop } from "@needlepoint/contracts/shop";
import { licenseOf } from "@/features/clinics/clinic-words";
import { capitalized } from "@/lib/sentence";
import { Notice } from "@/ui/notice";
import { RemoveRestricted } from "./remove-restricted-client";

/** What a license means for this cart: which lines need one, and what the others do meanwhile. */
export function MixedCartNote({ cart }: { cart: CartSummary }) {
  const restricted = cart.lines.filter((line) => line.restrictionClass !== "none").length;
  if (restricted === 0) return null;
  const free = cart.lines.length - restricted;
  const { outcome, reasons } = cart.eligibility;

  if (outcome === "refuse") {
    return (
      <Notice
        tone="red"
        title="Part of this cart can't be ordered"
        action={<RemoveRestricted restLeft={free > 0} />}
      >
        <p>{reasons[0]?.sentence ?? "The ship-to state does not permit it."}</p>
        {cart.eligibility.rule ? (
          <p>
            {cart.eligibility.rule.summary}{" "}
            <a href={cart.eligibility.rule.sourceUrl} className="link" rel="noreferrer">
              See the source
            </a>
          </p>
        ) : null}
      </Notice>
    );
  }
  if (outcome === "clear") {
    return (
      <Notice
        tone="green"
        title={`${capitalized(licenseOf(cart))} covers everything in this cart.`}
      />
    );
  }
  if (outcome === "hold") {
    const [first] = reasons;
    if (first && reasons.every(({ code }) => code === "email_unconfirmed")) {
      return <Notice tone="amber" title={first.sentence} />;
    }
    return (
      <Notice tone="amber" title={`A person still has to look at ${licenseOf(cart)}.`}>
        <p>
          You can order now; the order ships when the check is done, in {shop.licenseReviewTarget}.
        </p>
      </Notice>
    );
  }
  return (
    <Notice icon="document" title={countPhrase(restricted, cart.lines.length)}>
      <p>
        We ask for your license once, at checkout.
        {free > 0 ? " The other lines need none: you can also order them on their own." : ""}
      </p>
    </Notice>
  );
}

function countPhrase(restricted: number, all: number): string {
  if (restricted === all) return "What is in this cart needs a license.";
  return `${restricted} of ${all} lines ${restricted === 1 ? "needs" : "need"} a license.`;
}
