import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { awaitsReview, credentialStatus } from "@needlepoint/licensure/credential";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { Cause, CredentialRow } from "../../modules/licensure/service";
import { MAIL_CHOICES } from "../../modules/mail-choices";
import type MailChoicesService from "../../modules/mail-choices/service";
import { PRIVATE_FILES } from "../../modules/private-files";
import type PrivateFilesService from "../../modules/private-files/service";
import { forgetRequests } from "../back-in-stock/stop-telling";
import { leaveClinics } from "../clinics/leave-clinics";
import { readHeldOrderIds } from "../licensure/held-orders";
import { notAllowed } from "../licensure/refusal";
import { readUnpackedOrderIds } from "../licensure/unpacked-orders";
import { eraseLists } from "../lists/own-lists";
import { ERASED, eraseCarts, erasedAddress, eraseMails } from "./erase-traces";

/**
 * Erases a customer at their own wish: license names and numbers, what a registry said of them, a
 * reviewer's words about them, documents, questions and answers, sizes they wait for, mails, carts,
 * lists, places in clinics,
 * saved addresses, and the login. What the law of the sale asks to keep stays: orders with the
 * buyer and address they were sold to, and what was decided on them, by ids.
 *
 * Not a workflow: nothing of it can be taken back, and every part may be run again, so that what
 * broke in the middle is finished by asking once more. The login goes last.
 * @throws order_on_hold while an order waits for a decision that rests on what would be erased,
 * order_not_shipped while one that was cleared is still to be packed
 */
export async function eraseAccount(
  container: MedusaContainer,
  customerId: string,
  cause: Cause,
): Promise<void> {
  const held = await readHeldOrderIds(container, [customerId]);
  if (held.length > 0) {
    throw notAllowed(
      "order_on_hold",
      "An order still waits for its license check. Cancel it or wait until it is decided, then erase your data.",
    );
  }
  if ((await readUnpackedOrderIds(container, customerId)).length > 0) {
    throw notAllowed(
      "order_not_shipped",
      "An order is still to be packed, and packing asks for its license. Wait for the parcel, or have the order called off, then erase your data.",
    );
  }
  const { email } = await container.resolve(Modules.CUSTOMER).retrieveCustomer(customerId);
  await leaveClinics(container, { customerId, email }, cause);
  const licensure = container.resolve<LicensureService>(LICENSURE);
  const files = container.resolve<PrivateFilesService>(PRIVATE_FILES);
  const documents = await files.listPrivateFiles(
    { owner_id: customerId, erased_at: null },
    { take: null },
  );
  await files.erase(documents, "owner");
  await licensure.discardDrafts({ customer_id: customerId });
  const credentials = await licensure.listCredentials({ customer_id: customerId }, { take: null });
  for (const credential of credentials) await eraseCredential(licensure, credential, cause);
  const determinations = await licensure.listDeterminations(
    { customer_id: customerId },
    { select: ["id"], take: null },
  );
  await licensure.updateDeterminations(determinations.map(({ id }) => ({ id, source: ERASED })));
  await licensure.recordAudit(cause, "account.erased", "customer", customerId, {
    credentials: credentials.length,
    documents: documents.length,
  });
  await eraseTraces(
    container,
    customerId,
    credentials.map(({ id }) => id),
  );
  await eraseCustomer(container, customerId);
}

async function eraseTraces(
  container: MedusaContainer,
  customerId: string,
  credentialIds: string[],
): Promise<void> {
  const { email } = await container.resolve(Modules.CUSTOMER).retrieveCustomer(customerId);
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders({ customer_id: customerId }, { select: ["id"], take: null });
  const about = [customerId, ...credentialIds, ...orders.map(({ id }) => id)];
  await forgetRequests(container, { email, customerId });
  await eraseMails(container, { email, about });
  await eraseCarts(container, customerId);
  await container
    .resolve<MailChoicesService>(MAIL_CHOICES)
    .deleteMailChoices({ customer_id: customerId });
  await eraseLists(container, customerId);
}

async function eraseCredential(
  licensure: LicensureService,
  credential: CredentialRow,
  cause: Cause,
): Promise<void> {
  const { id } = credential;
  // Nobody can be asked about it any more, so it leaves the queue.
  if (awaitsReview(credentialStatus.parse(credential.status))) {
    const change = { status: "rejected", decided_at: new Date(), decided_by: "owner-erased" };
    await licensure.changeCredential(id, credential.version, change, "credential.rejected", cause);
  }
  await licensure.updateCredentials({
    id,
    number: ERASED,
    // Of its own, or all that is erased would look like one license on many accounts.
    number_normalized: id.toUpperCase(),
    name_on_license: ERASED,
    npi: null,
    review_note: null,
  });
  await licensure.deleteCredentialMessages({ credential_id: id });
  await licensure.deleteRegistryFindings({ credential_id: id });
}

async function eraseCustomer(container: MedusaContainer, customerId: string): Promise<void> {
  const customers = container.resolve(Modules.CUSTOMER);
  const auth = container.resolve(Modules.AUTH);
  const { addresses, email } = await customers.retrieveCustomer(customerId, {
    relations: ["addresses"],
  });
  await customers.deleteCustomerAddresses(addresses.map(({ id }) => id));
  await customers.updateCustomers(customerId, {
    first_name: ERASED,
    last_name: "",
    company_name: null,
    phone: null,
    metadata: null,
    email: erasedAddress(customerId),
  });
  const identities = await auth.listProviderIdentities(
    { entity_id: email, provider: "emailpass" },
    { relations: ["auth_identity"] },
  );
  const own = identities.flatMap(({ auth_identity: identity }) =>
    identity?.app_metadata?.customer_id === customerId ? [identity.id] : [],
  );
  if (own.length > 0) await auth.deleteAuthIdentities(own);
}
