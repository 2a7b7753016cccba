import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { decideFor } from "../decide-for";
import { gatherFacts, readRestricted } from "../facts";
import { assertOutcome, notAllowed } from "../refusal";
import { type LicensingSubject, readOrderSubject } from "../subject";

const variantIds = z.array(z.string());
const newOrder = z.object({
  variantIds,
  customerData: z
    .object({
      customer: z.object({ id: z.string(), email: z.string(), has_account: z.boolean() }).nullish(),
    })
    .nullish(),
});
const moreLines = z.object({ order: z.object({ id: z.string() }), variantIds });

/**
 * Lines that staff put into an order or a draft. The place may not be known yet, so this asks for
 * no more than that the customer's license could carry them somewhere; the place is decided on when
 * the draft is placed or the change confirmed.
 * @throws license_required, license_refused
 */
async function assertStaffMayAdd(
  container: MedusaContainer,
  subject: LicensingSubject,
): Promise<void> {
  const restricted = await readRestricted(container, subject.variantIds);
  if (restricted.length === 0) return;
  const facts = await gatherFacts(container, subject, restricted);
  if (subject.shipTo) {
    const decided = await decideFor(container, subject, { signedIn: true }, facts);
    assertOutcome(decided.told, ["hold"]);
  } else if (facts.credentials.length === 0) {
    throw notAllowed(
      "license_required",
      "Needles go only into the order of a customer with an account and a license on file.",
    );
  }
}

export async function assertStaffMayCreateOrder(
  raw: unknown,
  container: MedusaContainer,
): Promise<void> {
  const payload = newOrder.parse(raw);
  const customer = payload.customerData?.customer;
  await assertStaffMayAdd(container, {
    cartId: null,
    orderId: null,
    customer: customer
      ? { id: customer.id, email: customer.email, hasAccount: customer.has_account }
      : null,
    // The hook does not show the address of the order that is about to be made.
    shipTo: null,
    variantIds: payload.variantIds,
  });
}

export async function assertStaffMayAddLines(
  raw: unknown,
  container: MedusaContainer,
): Promise<void> {
  const payload = moreLines.parse(raw);
  const subject = await readOrderSubject(container, payload.order.id);
  await assertStaffMayAdd(container, { ...subject, variantIds: payload.variantIds });
}
