import type { LenderView } from "@needlepoint/contracts/clinics";
import { arrivalWords } from "@needlepoint/contracts/delivery-dates";
import type { DecisionView } from "@needlepoint/contracts/licensing";
import type { OrderProgress, OrderView } from "@needlepoint/contracts/orders";
import { shop } from "@needlepoint/contracts/shop";
import { licenseOf } from "@/features/clinics/clinic-words";
import { formatMoment } from "@/lib/moments";
import { capitalized } from "@/lib/sentence";
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
/** A step that is being done is not said as if it were done. */
const labelsNow: Partial<Record<TimelineStep, string>> = {
  packed: "Packing",
  shipped: "Waiting for the carrier",
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
      label: (index === now ? labelsNow[step] : undefined) ?? stepLabels[step],
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

/** An order as its next step depends on it. */
interface Standing {
  progress: OrderProgress;
  decision: Pick<DecisionView, "reasons"> | null;
  onLicenseOf: Pick<LenderView, "name"> | null;
}

/** What an order in review waits for, where somebody has to act; null where nobody has. */
function toBeDone(order: Standing): string | null {
  const lender = order.onLicenseOf?.name;
  const waits = (code: string) => order.decision?.reasons.some((reason) => reason.code === code);
  if (waits("credential_more_information")) {
    return lender
      ? `We asked ${lender} one more thing about their license: the order waits for the answer.`
      : "We asked you one more thing about your license. Answer it in your account, under Licenses: the order waits for that.";
  }
  if (waits("email_unconfirmed")) {
    return lender
      ? `An e-mail address is not confirmed yet, yours or that of ${lender}: the order waits until both are.`
      : "Confirm your e-mail address with the link we sent you: the order waits for that.";
  }
  return null;
}

/** The license is verified and the rule is met: nobody has to look at anything. */
function waitsForEmailAlone({ decision }: Standing): boolean {
  return decision?.reasons.every(({ code }) => code === "email_unconfirmed") ?? false;
}

/** "Arrives Fri Nov 27", or what it waits for; nothing where nobody can say, or it has ended. */
export function arrivesWords(order: {
  progress: OrderProgress;
  arrives: OrderView["arrives"];
}): string | null {
  if (order.progress === "in_review") return "Leaves once the license is cleared";
  return order.arrives ? capitalized(arrivalWords(order.arrives)) : null;
}

/** What happens next to an order, and when. */
export function whatHappensNext(order: Standing): string {
  switch (order.progress) {
    case "in_review": {
      const open = toBeDone(order);
      if (open && waitsForEmailAlone(order)) {
        return `${open} Nothing is invoiced and nothing ships before that.`;
      }
      const check = `A person checks ${licenseOf(order)}, in ${shop.licenseReviewTarget}, and we mail you the result. Nothing is invoiced and nothing ships before that`;
      return open ? `${open} ${check}.` : `${check}; there is nothing you have to do.`;
    }
    case "cleared":
      return order.decision
        ? `${capitalized(licenseOf(order))} covers this order. We pack it, invoice it against your purchase order and mail you when it ships.`
        : "We pack the order, invoice it against your purchase order and mail you when it ships.";
    case "refused":
      return "We can't ship this order and have canceled it: the license check did not clear it. Nothing was invoiced. The reason is below; write to us if it rests on a mistake.";
    case "shipped":
      return "The order is on its way.";
    case "canceled":
      return "This order was canceled. Nothing was invoiced.";
  }
}
