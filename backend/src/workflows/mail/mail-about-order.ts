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
import { formatCents } from "@needlepoint/needles/quantity-breaks";
import { env } from "../../env";
import { renderMail } from "../../modules/mail/render-mail";
import { dollarAmount, toCents } from "../cents";
import { readLenderView } from "../clinics/lender-view";
import { holdKeys } from "../licensure/close-holds";
import { readOrderEnding } from "../licensure/order-ending";
import { readLatestDecision } from "../licensure/order-owner";
import { readOrderStanding } from "../licensure/order-standing";
import { orderLinkUrl } from "../orders/order-link";

type Input = { orderId: string; template: "order-placed" | "order-released" | "order-ended" };

const mailedOrder = z.object({
  id: z.string(),
  display_id: z.number(),
  email: z.string().nullish(),
  total: dollarAmount,
  customer: z.object({ has_account: z.boolean() }).nullish(),
  items: z.array(z.object({ quantity: z.coerce.number() })),
});

async function compose(container: MedusaContainer, { orderId, template }: Input) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id", "email", "total", "customer.has_account", "items.quantity"],
    filters: { id: orderId },
  });
  const order = mailedOrder.parse(data[0]);
  if (!order.email) return [];
  // An order page asks for its owner's sign-in; a guest has none, and gets a link of their own.
  const guest = !order.customer?.has_account;
  const standing = template === "order-placed" ? await readOrderStanding(container, orderId) : null;
  const latest = await readLatestDecision(container, await holdKeys(container, orderId));
  const lender = await readLenderView(container, {
    practitionerId: latest?.practitioner_id,
    credentialId: latest?.credential_id,
  });
  const words = {
    displayId: order.display_id,
    orderUrl: guest ? orderLinkUrl(order.id, new Date()) : `${env.storefrontUrl}/order/${order.id}`,
    total: formatCents(toCents(order.total)),
    boxCount: order.items.reduce((sum, item) => sum + item.quantity, 0),
    onLicenseOf: lender?.name ?? null,
    ...(standing ? { inReview: !standing.cleared } : {}),
    ...(template === "order-ended" ? await readOrderEnding(container, orderId) : {}),
  };
  return [
    {
      to: order.email,
      channel: "email",
      template,
      // Rendered here for a guest: the data of a notification is stored, and the link is a key.
      ...(guest ? { content: await renderMail(template, words) } : { data: words }),
      resource_id: order.id,
      resource_type: "order",
      // An event may be delivered twice; a mail goes once.
      idempotency_key: `${template}:${order.id}`,
    },
  ];
}

const composeOrderMailStep = createStep(
  "compose-order-mail",
  async (input: Input, { container }) => new StepResponse(await compose(container, input)),
);

/** Writes to the buyer that an order was placed, was released from its hold, or has ended. */
export const mailAboutOrderWorkflow = createWorkflow(
  "mail-about-order",
  (input: WorkflowData<Input>) =>
    new WorkflowResponse(sendNotificationsStep(composeOrderMailStep(input))),
);
