import { shop } from "@needlepoint/contracts/shop";
import { z } from "zod";
import { Action, Layout, Words } from "./layout";

const shopMoment = new Intl.DateTimeFormat("en-US", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: shop.timeZone,
});

export const holdsWaitingMail = z.object({
  orders: z.array(z.object({ displayId: z.int(), since: z.iso.datetime() })),
  queueUrl: z.url(),
});

/** To the reviewers: orders that wait longer than promised. */
export function HoldsWaiting(mail: z.infer<typeof holdsWaitingMail>) {
  return (
    <Layout
      preview={`${mail.orders.length} waiting for a license review`}
      heading="Orders wait for a license review"
    >
      <Words>These orders are on hold for more than a business day:</Words>
      {mail.orders.map(({ displayId, since }) => (
        <Words key={displayId}>
          Order {displayId}, since {shopMoment.format(new Date(since))} {shop.timeZoneLabel}
        </Words>
      ))}
      <Action href={mail.queueUrl}>Open the queue</Action>
    </Layout>
  );
}

export const authorizationLapsingMail = z.object({ orderUrl: z.url(), endsAt: z.iso.datetime() });

/** To the reviewers: an order on hold whose payment cannot wait much longer. */
export function AuthorizationLapsing(mail: z.infer<typeof authorizationLapsingMail>) {
  return (
    <Layout
      preview="A payment on hold is about to lapse"
      heading="A payment on hold is about to lapse"
    >
      <Words>
        The payment of an order on hold is kept until {shopMoment.format(new Date(mail.endsAt))}{" "}
        {shop.timeZoneLabel}. If its license is not decided on by then, the order is canceled and
        the buyer is told.
      </Words>
      <Action href={mail.orderUrl}>Open the order</Action>
    </Layout>
  );
}
