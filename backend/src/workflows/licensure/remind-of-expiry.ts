import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { jurisdiction, jurisdictionName } from "@needlepoint/licensure/jurisdictions";
import { profession, professionNoun } from "@needlepoint/licensure/professions";
import { dayIn } from "@needlepoint/licensure/time-zones";
import { env } from "../../env";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { CredentialRow } from "../../modules/licensure/service";
import { erasedAddress } from "../account/erase-traces";
import { sendOnce } from "../mail/send-once";
import { eachAlone } from "./each-alone";

/** Days before expiry on which its owner is reminded. */
const REMINDERS = [7, 30, 60];

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole days from today, where the license was issued, to its last day; negative when it is over. */
function daysLeft(row: CredentialRow, now: Date): number {
  const today = dayIn(jurisdiction.parse(row.jurisdiction), now);
  return Math.round((Date.parse(row.expires_on) - Date.parse(today)) / DAY_MS);
}

/** A renewal on file, verified or in review, makes a reminder of the old license noise. */
function isRenewed(row: CredentialRow, all: CredentialRow[]): boolean {
  return all.some(
    (other) =>
      other.customer_id === row.customer_id &&
      other.kind === row.kind &&
      other.profession === row.profession &&
      other.jurisdiction === row.jurisdiction &&
      other.expires_on > row.expires_on,
  );
}

async function remind(
  container: MedusaContainer,
  row: CredentialRow,
  before: number,
  now: Date,
): Promise<void> {
  const customer = await container.resolve(Modules.CUSTOMER).retrieveCustomer(row.customer_id);
  if (customer.email === erasedAddress(customer.id)) return;
  const mail = {
    to: customer.email,
    template: "license-expiring",
    data: {
      firstName: customer.first_name ?? "",
      profession: professionNoun[profession.parse(row.profession)].one,
      jurisdiction: jurisdictionName(jurisdiction.parse(row.jurisdiction)),
      expiresOn: row.expires_on,
      accountUrl: `${env.storefrontUrl}/account/licenses`,
    },
  };
  await sendOnce(container, `expiry:${row.id}:${row.expires_on}:${before}`, mail, now);
}

/**
 * Reminds owners of verified licenses 60, 30 and 7 days before they run out. A run that was missed is
 * made up for by the next, with the nearest reminder only.
 */
export async function remindOfExpiry(container: MedusaContainer, now: Date): Promise<void> {
  const rows = await container
    .resolve<LicensureService>(LICENSURE)
    .listCredentials({ status: ["verified", "submitted", "in-review"] }, { take: null });
  const due = rows.flatMap((row) => {
    const left = daysLeft(row, now);
    const before = REMINDERS.find((days) => left <= days);
    const remindable = row.status === "verified" && left >= 0 && before !== undefined;
    return remindable && !isRenewed(row, rows) ? [{ id: row.id, row, before }] : [];
  });
  await eachAlone(container, due, ({ row, before }) => remind(container, row, before, now));
}
