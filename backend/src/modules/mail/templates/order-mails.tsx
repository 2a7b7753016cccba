import { type OrderEnding, orderEnding } from "@needlepoint/contracts/orders";
import { shop } from "@needlepoint/contracts/shop";
import { z } from "zod";
import { Action, Layout, Words } from "./layout";

export const orderMail = z.object({
  displayId: z.int(),
  /** For a guest it is a link that opens the order by itself, for a time. */
  orderUrl: z.url(),
  total: z.string(),
  boxCount: z.int(),
  /** The practitioner on whose license a purchaser ordered; null where the license is the buyer's. */
  onLicenseOf: z.string().nullable(),
});
export type OrderMail = z.infer<typeof orderMail>;

export const orderPlacedMail = orderMail.extend({
  inReview: z.boolean(),
  /** The address as a label has it, line by line. */
  shipTo: z.array(z.string()).optional(),
  /** "Ground, arrives Fri Nov 27". */
  shipping: z.string().optional(),
  /** What the buyer wrote along. */
  note: z.string().optional(),
});

/** "Order received": says plainly whether a person looks at the license first. */
export function OrderPlaced(mail: z.infer<typeof orderPlacedMail>) {
  return (
    <Layout
      preview={`Order ${mail.displayId}: ${mail.inReview ? "license in review" : "received"}`}
      heading={mail.inReview ? "Your order is in review" : "We have your order"}
    >
      <Words>
        Order {mail.displayId}, {boxes(mail.boxCount)}, {mail.total}.
      </Words>
      {mail.inReview ? (
        <Words>
          It holds prescription devices, so a person looks at {licenseOf(mail)} first. That takes{" "}
          {shop.licenseReviewTarget}. Nothing ships and nothing is charged before then. We write to
          you either way.
        </Words>
      ) : (
        <Words>We pack it next and write to you when it ships.</Words>
      )}
      {mail.shipTo?.length ? (
        <Words>
          It goes to:
          {mail.shipTo.map((line) => (
            <span key={line}>
              <br />
              {line}
            </span>
          ))}
        </Words>
      ) : null}
      {mail.shipping ? <Words>{mail.shipping}</Words> : null}
      {mail.note ? (
        <Words>
          Your note:
          {mail.note.split("\n").map((line, index) => (
            <span key={index}>
              <br />
              {line}
            </span>
          ))}
        </Words>
      ) : null}
      <Action href={mail.orderUrl}>See the order</Action>
    </Layout>
  );
}

export const orderReleasedMail = orderMail.extend({
  offUrl: z.url().optional(),
  oneClickUrl: z.url().optional(),
});

/** "Order released": the license is cleared, packing starts. */
export function OrderReleased(mail: z.infer<typeof orderReleasedMail>) {
  return (
    <Layout
      preview={`Order ${mail.displayId} is cleared`}
      heading="Your order is cleared"
      offUrl={mail.offUrl}
    >
      <Words>
        {sentence(licenseOf(mail))} covers order {mail.displayId} ({boxes(mail.boxCount)},{" "}
        {mail.total}). We pack it next and write to you when it ships.
      </Words>
      <Action href={mail.orderUrl}>See the order</Action>
    </Layout>
  );
}

export const orderShippedMail = orderMail.omit({ total: true, onLicenseOf: true }).extend({
  tracking: z.array(z.object({ number: z.string(), url: z.url().nullable() })),
});

/** "On its way": one parcel of an order, with the carrier's numbers. */
export function OrderShipped(mail: z.infer<typeof orderShippedMail>) {
  return (
    <Layout
      preview={`Order ${mail.displayId}: ${boxes(mail.boxCount)} on the way`}
      heading="Your order is on its way"
    >
      <Words>
        {boxes(mail.boxCount)} of order {mail.displayId} left our warehouse.
      </Words>
      {mail.tracking.map(({ number, url }) => (
        <Words key={number}>Tracking number: {url ? <a href={url}>{number}</a> : number}</Words>
      ))}
      <Action href={mail.orderUrl}>See the order</Action>
    </Layout>
  );
}

export const orderEndedMail = orderMail.extend({
  ending: orderEnding,
  reasons: z.array(z.string()),
  source: z.string().nullable(),
});

const ended: Record<OrderEnding, (license: string) => string> = {
  refused: () => "We cannot ship it, and it is canceled:",
  buyer: () => "It is canceled, as you asked.",
  lapsed: (license) =>
    `The check of ${license} was not finished while your payment could be kept waiting, so the order is canceled. You can order again at any time.`,
  staff: () => "It was canceled by us. Write to us if you did not expect that.",
};

/** "Order ended": an order on hold was canceled, by a decision, by its buyer or by the calendar. */
export function OrderEnded(mail: z.infer<typeof orderEndedMail>) {
  return (
    <Layout preview={`Order ${mail.displayId} is canceled`} heading="Your order is canceled">
      <Words>
        Order {mail.displayId}, {boxes(mail.boxCount)}, {mail.total}.{" "}
        {ended[mail.ending](licenseOf(mail))}
      </Words>
      {mail.reasons.map((reason) => (
        <Words key={reason}>{reason}</Words>
      ))}
      {mail.source ? <Words>Source: {mail.source}</Words> : null}
      <Words>
        Nothing was charged or invoiced, and what was set aside for you is back in stock. Goods that
        need no license can be ordered as before.
      </Words>
      <Action href={mail.orderUrl}>See the order</Action>
    </Layout>
  );
}

/** "your license", or whose it is where a purchaser ordered on a practitioner's. */
function licenseOf({ onLicenseOf }: Pick<OrderMail, "onLicenseOf">): string {
  return onLicenseOf ? `the license of ${onLicenseOf}` : "your license";
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function boxes(count: number): string {
  return count === 1 ? "1 box" : `${count} boxes`;
}
