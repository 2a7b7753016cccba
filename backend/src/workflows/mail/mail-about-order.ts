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
import { arrivalWords } from "@needlepoint/contracts/delivery-dates";
import { formatCents } from "@needlepoint/needles/quantity-breaks";
import { env } from "../../env";
import { renderMail } from "../../modules/mail/render-mail";
import { dollarAmount, toCents } from "../cents";
import { readLenderView } from "../clinics/lender-view";
import { holdKeys } from "../licensure/close-holds";
import { readOrderEnding } from "../licensure/order-ending";
import { readLatestDecision } from "../licensure/order-owner";
import { readOrderStanding } from "../licensure/order-standing";
import { wantsMail } from "../mail-choices/mail-choices";
import { offLinks } from "../mail-choices/off-link";
import { readOrderView } from "../orders/account-orders";
import { orderLinkUrl } from "../orders/order-link";

type Input = { orderId: string; template: "order-placed" | "order-released" | "order-ended" };

const mailedOrder = z.object({
  id: z.string(),
  display_id: z.number(),
  email: z.string().nullish(),
  total: dollarAmount,
  customer: z.object({ id: z.string(), has_account: z.boolean() }).nullish(),
  items: z.array(z.object({ quantity: z.coerce.number() })),
});

async function compose(container: MedusaContainer, { orderId, template }: Input) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      "id",
      "display_id",
      "email",
      "total",
      "customer.id",
      "customer.has_account",
      "items.quantity",
    ],
    filters: { id: orderId },
  });
  const order = mailedOrder.parse(data[0]);
  if (!order.email) return [];
  // An order page asks for its owner's sign-in; a guest has none, and gets a link of their own.
  const guest = !order.customer?.has_account;
  const optional = template === "order-released" && !guest ? order.customer?.id : undefined;
  if (optional && !(await wantsMail(container, optional, "order_cleared"))) return [];
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
    ...(standing ? await placedWords(container, orderId, standing.cleared) : {}),
    ...(optional ? offLinks(optional, "order_cleared") : {}),
    ...(template === "order-ended" ? await readOrderEnding(container, orderId) : {}),
  };
  return [
    {
      to: order.email,
      channel: "email",
      template,
      // Rendered here where a link is a key: the data of a notification is stored.
      ...(guest || optional ? { content: await renderMail(template, words) } : { data: words }),
      resource_id: order.id,
      resource_type: "order",
      // An event may be delivered twice; a mail goes once.
      idempotency_key: `${template}:${order.id}`,
    },
  ];
}

/** What a receipt says beside the sum: where it goes, when it arrives, what was written along. */
async function placedWords(container: MedusaContainer, orderId: string, cleared: boolean) {
  const order = await readOrderView(container, { id: orderId });
  const to = order.shippingAddress;
  const arrival = order.arrives ? arrivalWords(order.arrives) : null;
  return {
    inReview: !cleared,
    shipTo: [
      to.company,
      to.attention && `Attn: ${to.attention}`,
      `${to.firstName} ${to.lastName}`.trim(),
      [to.line1, to.line2].filter(Boolean).join(", "),
      `${to.city}, ${to.state} ${to.zip}`,
    ].filter((line) => line !== ""),
    shipping: [order.shippingOptionName, arrival].filter(Boolean).join(", "),
    note: order.note,
  };
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
