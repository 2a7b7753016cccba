import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { LicenseQueueRow } from "@needlepoint/contracts/licensing";
import { LICENSURE } from "../../modules/licensure";
import { SENT } from "../../modules/licensure/credential-drafts";
import type LicensureService from "../../modules/licensure/service";
import type { CredentialRow } from "../../modules/licensure/service";
import { dollarAmount, toCents } from "../cents";
import { readBuyersOn } from "../clinics/lenders";
import { evidenceView, readEvidence, readMessages } from "./credential-evidence";
import { credentialFact, determinationFact } from "./credential-fact";
import { readHistory } from "./credential-history";
import { credentialView } from "./credential-view";
import { decisionView } from "./decision-view";
import { determinationView } from "./determination-view";
import { readHeldOrderIds } from "./held-orders";
import { notFound } from "./refusal";
import { readDuplicates, readFindings } from "./registry-view";
import { decideAsVerified, ruleConditions } from "./rule-hint";
import { readLaw } from "./rule-set";

/** What a reviewer may ask to see. */
export const queueFilter = z.enum(["to-review", "verified", "rejected", "all"]);
export type QueueFilter = z.infer<typeof queueFilter>;

/** Part after part, so that what waits for its buyer never takes the place of what waits for us. */
const PARTS: Record<QueueFilter, { status: string[] | { $ne: string } }[]> = {
  "to-review": [{ status: ["submitted", "in-review"] }, { status: ["more-information"] }],
  verified: [{ status: ["verified"] }],
  rejected: [{ status: ["rejected"] }],
  all: [SENT],
};

/** The most a reviewer's page shows, which says how many there are; to review, the oldest first. */
const QUEUE_LIMIT = 200;

const heldOrder = z.object({
  id: z.string(),
  display_id: z.int(),
  customer_id: z.string(),
  total: dollarAmount,
  created_at: z.coerce.date(),
});

async function rows(
  container: MedusaContainer,
  credentials: CredentialRow[],
): Promise<LicenseQueueRow[]> {
  const customerIds = [...new Set(credentials.map(({ customer_id }) => customer_id))];
  const customers = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: customerIds }, { take: customerIds.length, withDeleted: true });
  const customerOf = new Map(customers.map((customer) => [customer.id, customer]));
  // An approval releases what purchasers ordered on the license, too.
  const lent = await readBuyersOn(container, customerIds);
  const buyerIds = [...customerIds, ...lent.map(({ purchaserId }) => purchaserId)];
  const [heldIds, law, found] = await Promise.all([
    readHeldOrderIds(container, [...new Set(buyerIds)]),
    readLaw(container),
    container
      .resolve<LicensureService>(LICENSURE)
      .listDeterminations({ customer_id: customerIds }, { take: null, order: { id: "DESC" } }),
  ]);
  const orders =
    heldIds.length === 0
      ? []
      : (
          await container.resolve(ContainerRegistrationKeys.QUERY).graph({
            entity: "order",
            fields: ["id", "display_id", "customer_id", "total", "created_at"],
            filters: { id: heldIds },
          })
        ).data.map((raw) => heldOrder.parse(raw));

  const ids = credentials.map(({ id }) => id);
  const [findingOf, duplicatesOf, evidence, messages, history] = await Promise.all([
    readFindings(container, credentials),
    readDuplicates(container, credentials),
    readEvidence(container, ids),
    readMessages(container, ids),
    readHistory(container, ids),
  ]);

  return credentials.map((credential) => {
    const customer = customerOf.get(credential.customer_id);
    const findings = found.filter((row) => row.customer_id === credential.customer_id);
    const standing = findings.filter((row) => !row.withdrawn_at).map(determinationFact);
    const name = [customer?.first_name, customer?.last_name].filter(Boolean).join(" ");
    return {
      credential: credentialView(credential),
      customer: {
        id: credential.customer_id,
        email: customer?.email ?? "",
        name: name || credential.name_on_license,
      },
      registry: findingOf(credential.id),
      duplicates: duplicatesOf(credential),
      ruleHint: decisionView(decideAsVerified(credentialFact(credential), law, standing)),
      conditions: ruleConditions(credential, law).map(({ id, text }) => ({
        id,
        text,
        shown: credential.conditions_shown.includes(id),
      })),
      determinations: findings.map(determinationView),
      evidence: evidence.filter((one) => one.subject_id === credential.id).map(evidenceView),
      messages: messages.get(credential.id) ?? [],
      history: history.get(credential.id) ?? [],
      heldOrders: orders
        .filter(
          (order) =>
            order.customer_id === credential.customer_id ||
            lent.some(
              ({ practitionerId, purchaserId }) =>
                practitionerId === credential.customer_id && purchaserId === order.customer_id,
            ),
        )
        .map((order) => ({
          id: order.id,
          displayId: order.display_id,
          totalCents: toCents(order.total),
          placedAt: order.created_at.toISOString(),
        })),
    };
  });
}

/** The reviewer's queue, oldest submission first, then what waits for its buyer; of one customer when one is named. */
export async function readReviewQueue(
  container: MedusaContainer,
  filter: QueueFilter,
  customerId: string | null = null,
): Promise<{ licenses: LicenseQueueRow[]; count: number }> {
  const licensure = container.resolve<LicensureService>(LICENSURE);
  const of = customerId ? { customer_id: customerId } : {};
  const order = { submitted_at: filter === "to-review" ? "ASC" : "DESC" } as const;
  const credentials: CredentialRow[] = [];
  let count = 0;
  for (const part of PARTS[filter]) {
    const [found, all] = await licensure.listAndCountCredentials(
      { ...part, ...of },
      { take: QUEUE_LIMIT, order },
    );
    credentials.push(...found.slice(0, QUEUE_LIMIT - credentials.length));
    count += all;
  }
  return { licenses: await rows(container, credentials), count };
}

/** How many licenses wait for a reviewer, and since when the oldest does. */
export async function readQueueLength(
  container: MedusaContainer,
): Promise<{ count: number; oldest: string | null }> {
  const [[oldest], count] = await container
    .resolve<LicensureService>(LICENSURE)
    .listAndCountCredentials(
      { status: ["submitted", "in-review"] },
      { take: 1, order: { submitted_at: "ASC" } },
    );
  const since = oldest?.submitted_at;
  return { count, oldest: since ? new Date(since).toISOString() : null };
}

/** @throws not_found */
export async function readReview(
  container: MedusaContainer,
  credentialId: string,
): Promise<LicenseQueueRow> {
  const credentials = await container
    .resolve<LicensureService>(LICENSURE)
    .listCredentials({ id: credentialId, ...SENT }, { take: 1 });
  const [row] = await rows(container, credentials);
  if (!row) throw notFound("There is no such license.");
  return row;
}
