import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { z } from "@medusajs/framework/zod";
import { sendNotificationsStep } from "@medusajs/medusa/core-flows";
import { env } from "../../env";
import { renderMail } from "../../modules/mail/render-mail";
import { orderLinkUrl } from "../orders/order-link";

type Input = { fulfillmentId: string };

const label = z.object({ tracking_number: z.string(), tracking_url: z.string().nullish() });
const shipped = z.object({
  order: z.object({
    id: z.string(),
    display_id: z.int(),
    email: z.string().nullish(),
    customer: z.object({ has_account: z.boolean() }).nullish(),
  }),
  items: z.array(z.object({ quantity: z.coerce.number() })),
  labels: z.array(label.nullable()).nullish(),
});

/** Medusa's admin writes "#" where it knows no address: only a web address becomes a link. */
function trackingOf({ tracking_number, tracking_url }: z.infer<typeof label>) {
  const url = z.url({ protocol: /^https?$/ }).safeParse(tracking_url);
  return { number: tracking_number, url: url.success ? url.data : null };
}

async function compose(container: MedusaContainer, { fulfillmentId }: Input) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "fulfillment",
    fields: [
      "order.id",
      "order.display_id",
      "order.email",
      "order.customer.has_account",
      "items.quantity",
      "labels.tracking_number",
      "labels.tracking_url",
    ],
    filters: { id: fulfillmentId },
  });
  const { order, items, labels } = shipped.parse(data[0]);
  if (!order.email) return [];
  const guest = !order.customer?.has_account;
  const words = {
    displayId: order.display_id,
    orderUrl: guest ? orderLinkUrl(order.id, new Date()) : `${env.storefrontUrl}/order/${order.id}`,
    boxCount: items.reduce((sum, item) => sum + item.quantity, 0),
    tracking: (labels ?? []).flatMap((one) => (one ? [trackingOf(one)] : [])),
  };
  return [
    {
      to: order.email,
      channel: "email",
      template: "order-shipped",
      // Rendered here for a guest: the data of a notification is stored, and the link is a key.
      ...(guest ? { content: await renderMail("order-shipped", words) } : { data: words }),
      resource_id: order.id,
      resource_type: "order",
      // An order may leave in several parcels; each is told of once.
      idempotency_key: `order-shipped:${fulfillmentId}`,
    },
  ];
}

const composeShipmentMailStep = createStep(
  "compose-shipment-mail",
  async (input: Input, { container }) => new StepResponse(await compose(container, input)),
);

/** Writes to the buyer that a parcel of their order is on its way, with its tracking numbers. */
export const mailAboutShipmentWorkflow = createWorkflow(
  "mail-about-shipment",
  (input: WorkflowData<Input>) =>
    new WorkflowResponse(sendNotificationsStep(composeShipmentMailStep(input))),
);
