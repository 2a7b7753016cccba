import type { AddressView, LineView, TotalsView } from "@needlepoint/contracts/carts";
import type { LenderView } from "@needlepoint/contracts/clinics";
import type { DecisionView } from "@needlepoint/contracts/licensing";
import type { OrderProgress, OrderView } from "@needlepoint/contracts/orders";
import { LineSwatch } from "@/features/cart/line-swatch";
import { taxLabelOf } from "@/features/cart/tax-label";
import { Totals } from "@/features/cart/totals";
import { lenderWords, licenseOf } from "@/features/clinics/clinic-words";
import { RuleCard } from "@/features/licensing/rule-card";
import { hintOfDecision, type RuleHint } from "@/features/licensing/rule-hint";
import { formatMoment } from "@/lib/moments";
import { formatCents } from "@/lib/money";
import { capitalized } from "@/lib/sentence";
import { Badge } from "@/ui/badge";
import { Card } from "@/ui/card";
import { Icon } from "@/ui/icon";
import { PrintButton } from "@/ui/print-button-client";
import { Steps } from "@/ui/steps";
import { arrivesWords, orderProgressWords, timelineSteps, whatHappensNext } from "./order-words";

export interface OrderSheetProps {
  displayId: number;
  placedAt: string;
  progress: OrderProgress;
  email: string;
  poNumber: string | null;
  lines: Array<
    Pick<LineView, "id" | "title" | "variantTitle" | "quantity" | "totalCents" | "drawing"> &
      Partial<LineView>
  >;
  /** Lines that are in the order and not listed here. */
  unlistedLines?: number;
  totals: TotalsView;
  shippingAddress: AddressView;
  shippingOptionName: string;
  arrives: OrderView["arrives"];
  note: string;
  promotions: OrderView["promotions"];
  decision: DecisionView | null;
  /** On whose license it was bought, where that is not the buyer's own. */
  onLicenseOf: LenderView | null;
  timeline: OrderView["timeline"];
}

/** One order as its buyer sees and prints it. */
export function OrderSheet(order: OrderSheetProps) {
  const restricted = order.decision !== null;
  const words = orderProgressWords({ progress: order.progress, restricted });
  const address = order.shippingAddress;
  return (
    <article className="grid gap-6">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="font-serif text-3xl">Order {order.displayId}</h1>
        <Badge tone={words.tone}>{words.label}</Badge>
        <p className="basis-full text-sm text-ink-2">
          Placed {formatMoment(order.placedAt)} · confirmation sent to {order.email}
        </p>
      </header>

      <Card className="grid gap-5 p-5">
        <Steps
          label="Where the order stands"
          steps={timelineSteps(order.timeline, order.progress)}
        />
        <div>
          <h2 className="font-semibold">What happens next</h2>
          <p className="mt-1 max-w-prose text-ink-2">{whatHappensNext(order)}</p>
        </div>
      </Card>

      {order.decision && order.progress !== "shipped" ? (
        <RuleCard hint={hintOfOrder(order.decision, licenseOf(order))} />
      ) : null}

      <div className="grid items-start gap-6 md:grid-cols-[1fr_18rem] print:grid-cols-[1fr_14rem]">
        <section aria-labelledby="order-lines">
          <h2 id="order-lines" className="mb-2 font-semibold">
            In this order
          </h2>
          <ul className="border-t border-line">
            {order.lines.map((line) => (
              <li key={line.id} className="flex items-center gap-4 border-b border-line py-3">
                <LineSwatch line={line} />
                <div className="min-w-0 grow">
                  <p className="font-semibold">{line.title}</p>
                  <p className="text-sm text-ink-2">
                    {line.variantTitle} · {line.quantity} {line.quantity === 1 ? "box" : "boxes"}
                    {line.sku ? ` · ${line.sku}` : ""}
                  </p>
                </div>
                <p className="font-semibold">{formatCents(line.totalCents)}</p>
              </li>
            ))}
          </ul>
          {order.unlistedLines ? (
            <p className="mt-2 text-sm text-ink-2">
              and {order.unlistedLines} more {order.unlistedLines === 1 ? "line" : "lines"}, listed
              in the confirmation mail
            </p>
          ) : null}
        </section>
        <div className="grid gap-5">
          <Card className="p-5">
            <Totals
              totals={order.totals}
              taxLabel={taxLabelOf(address.state)}
              codes={order.promotions}
            />
          </Card>
          <dl className="grid gap-4 text-sm">
            <div>
              <dt className="font-semibold">Ship to</dt>
              <dd className="text-ink-2">
                <address className="not-italic">
                  {[
                    `${address.firstName} ${address.lastName}`.trim(),
                    address.company,
                    address.attention && `Attn: ${address.attention}`,
                    address.line1,
                    address.line2,
                    `${address.city}, ${address.state} ${address.zip}`,
                  ]
                    .filter(Boolean)
                    .map((part) => (
                      <span key={part} className="block">
                        {part}
                      </span>
                    ))}
                </address>
                {order.shippingOptionName}
                {arrivesWords(order) ? (
                  <span className="block font-medium text-ink">{arrivesWords(order)}</span>
                ) : null}
              </dd>
            </div>
            {order.onLicenseOf ? (
              <div>
                <dt className="font-semibold">Bought on the license of</dt>
                <dd className="text-ink-2">{lenderWords(order.onLicenseOf)}</dd>
              </div>
            ) : null}
            {order.note ? (
              <div>
                <dt className="font-semibold">Your note</dt>
                <dd className="break-words whitespace-pre-line text-ink-2">{order.note}</dd>
              </div>
            ) : null}
            <div>
              <dt className="font-semibold">Payment</dt>
              <dd className="text-ink-2">
                {order.poNumber ? `Purchase order ${order.poNumber}` : "Purchase order"}
              </dd>
            </div>
          </dl>
          <PrintButton>
            <Icon name="print" className="size-4" />
            Print this order
          </PrintButton>
        </div>
      </div>
    </article>
  );
}

/** The decision on an order that is placed: what a buyer could still do is over. */
function hintOfOrder(decision: DecisionView, license: string): RuleHint {
  const hint = hintOfDecision(decision);
  const inReview = decision.reasons.some(({ code }) => code === "credential_in_review");
  return inReview ? { ...hint, title: `${capitalized(license)} is in review.` } : hint;
}
