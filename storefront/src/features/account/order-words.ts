import type { DecisionView } from "@needlepoint/contracts/licensing";
import type { OrderProgress, OrderView } from "@needlepoint/contracts/orders";
import { shop } from "@needlepoint/contracts/shop";
import { formatMoment } from "@/lib/moments";
import type { Tone } from "@/ui/notice";
import type { Step } from "@/ui/steps";

const progressWords: Record<OrderProgress, { label: string; tone: Tone }> = {
  in_review: { label: "In review", tone: "amber" },
  cleared: { label: "Cleared", tone: "green" },
  refused: { label: "Refused", tone: "red" },
  shipped: { label: "Shipped", tone: "green" },
  canceled: { label: "Canceled", tone: "neutral" },
};

/** Where an order stands, in a word. An order that nothing restricted is in was never "cleared". */
export function orderProgressWords(order: { progress: OrderProgress; restricted?: boolean }) {
  if (order.progress === "cleared" && order.restricted === false) {
    return { label: "Placed", tone: "green" as const };
  }
  return progressWords[order.progress];
}

type TimelineStep = OrderView["timeline"][number]["step"];
const stepLabels: Record<TimelineStep, string> = {
  placed: "Placed",
  license_review: "License in review",
  cleared: "Cleared",
  packed: "Packed",
  shipped: "Shipped",
};

/**
 * The timeline with one step "now": the review while it runs (its time is when it began), else the
 * first that has not happened; none once the order has ended.
 */
export function timelineSteps(told: OrderView["timeline"], progress: OrderProgress): Step[] {
  // What was passed over without happening (a license that was clear needs no review) is left out.
  const timeline = told.filter(
    ({ at }, index) => at !== null || told.slice(index).every((later) => later.at === null),
  );
  const ended = progress === "refused" || progress === "canceled";
  const now = ended
    ? -1
    : timeline.findIndex(({ step, at }) =>
        progress === "in_review" ? step === "license_review" : at === null,
      );
  return timeline.map(({ step, at }, index) => {
    const reviewed = step === "license_review" && index === now;
    return {
      label: stepLabels[step],
      note: reviewed ? shop.licenseReviewTarget : at ? formatMoment(at) : undefined,
      state: index === now ? "now" : at ? "done" : "next",
    };
  });
}

/** Whether an order is held until its buyer has confirmed their e-mail address. */
export function waitsForEmail(order: {
  progress: OrderProgress;
  decision: Pick<DecisionView, "reasons"> | null;
}): boolean {
  const reasons = order.progress === "in_review" ? (order.decision?.reasons ?? []) : [];
  return reasons.some(({ code }) => code === "email_unconfirmed");
}

/** What happens next to an order, and when. */
export function whatHappensNext(
  progress: OrderProgress,
  restricted: boolean,
  emailMissing = false,
): string {
  switch (progress) {
    case "in_review":
      if (emailMissing) {
        return `Confirm your e-mail address with the link we sent you: the order waits for that. A person checks your license, in ${shop.licenseReviewTarget}, and we mail you the result. Nothing is invoiced and nothing ships before that.`;
      }
      return `A person checks your license, in ${shop.licenseReviewTarget}, and we mail you the result. Nothing is invoiced and nothing ships before that; there is nothing you have to do.`;
    case "cleared":
      return restricted
        ? "Your license is cleared. We pack the order, invoice it against your purchase order and mail you when it ships."
        : "We pack the order, invoice it against your purchase order and mail you when it ships.";
    case "refused":
      return "We can't ship this order and have canceled it: the license check did not clear it. Nothing was invoiced. The reason is below; write to us if it rests on a mistake.";
    case "shipped":
      return "The order is on its way.";
    case "canceled":
      return "This order was canceled. Nothing was invoiced.";
  }
}
