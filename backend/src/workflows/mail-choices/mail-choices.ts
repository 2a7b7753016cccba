import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { type OptionalMailKind, optionalMailKind } from "@needlepoint/contracts/mail-kinds";
import { MAIL_CHOICES } from "../../modules/mail-choices";
import type MailChoicesService from "../../modules/mail-choices/service";

/** Which optional mails a customer gets. */
export async function readMailChoices(container: MedusaContainer, customerId: string) {
  const off = await container
    .resolve<MailChoicesService>(MAIL_CHOICES)
    .listMailChoices({ customer_id: customerId }, { take: null });
  const kinds = new Set(off.map(({ kind }) => kind));
  return optionalMailKind.options.map((kind) => ({ kind, on: !kinds.has(kind) }));
}

/** Whether a customer wants a kind of mail; asked by whoever is about to send one. */
export function wantsMail(
  container: MedusaContainer,
  customerId: string,
  kind: OptionalMailKind,
): Promise<boolean> {
  return container.resolve<MailChoicesService>(MAIL_CHOICES).wants(customerId, kind);
}

/** Switches a kind of mail on or off; asking twice changes nothing. */
export function chooseMail(
  container: MedusaContainer,
  customerId: string,
  { kind, on }: { kind: OptionalMailKind; on: boolean },
): Promise<void> {
  const choices = container.resolve<MailChoicesService>(MAIL_CHOICES);
  // Two presses at once would both find nothing written, and the second be refused.
  return container
    .resolve(Modules.LOCKING)
    .execute(`mail-choice:${customerId}`, () => choices.choose(customerId, kind, on));
}
