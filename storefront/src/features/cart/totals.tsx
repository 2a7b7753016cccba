import type { AppliedPromotion, TotalsView } from "@needlepoint/contracts/carts";
import { formatCents } from "@/lib/money";

interface TotalsProps {
  totals: TotalsView;
  /** Said in place of an amount that can't be known before there is a ship-to. */
  shippingPending?: boolean;
  taxPending?: boolean;
  taxLabel?: string;
  pendingWords?: string;
  /** Codes behind the discount. */
  codes?: AppliedPromotion[];
}

/** What it comes to, line by line. Amounts are the backend's; nothing is added up here. */
export function Totals({
  totals,
  shippingPending,
  taxPending,
  taxLabel = "Tax",
  pendingWords = "at checkout",
  codes = [],
}: TotalsProps) {
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 text-sm">
      <Row label="Subtotal" value={formatCents(totals.subtotalCents)} />
      {totals.discountCents > 0 ? (
        <Row
          label={["Discount", ...codes.map(({ code }) => code)].join(" ")}
          value={`−${formatCents(totals.discountCents)}`}
        />
      ) : null}
      <Row
        label="Shipping"
        value={
          shippingPending
            ? pendingWords
            : totals.shippingCents === 0
              ? "Free"
              : formatCents(totals.shippingCents)
        }
      />
      <Row label={taxLabel} value={taxPending ? pendingWords : formatCents(totals.taxCents)} />
      <dt className="pt-2 text-lg font-semibold">
        {shippingPending || taxPending ? "Total so far" : "Total"}
      </dt>
      <dd className="pt-2 text-right text-lg font-bold">{formatCents(totals.totalCents)}</dd>
    </dl>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt className="text-ink-2">{label}</dt>
      <dd className="text-right">{value}</dd>
    </>
  );
}
