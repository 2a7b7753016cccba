import type { Context } from "@medusajs/framework/types";
import type LicensureService from "./service";
import type { CredentialRow, NewCredential } from "./service";

/** The credentials that are begun and not sent. */
export const DRAFT = { status: "draft" };
/** All the others: whoever reads credentials to decide, review or tell means these. */
export const SENT = { status: { $ne: "draft" } };

export type NewDraft = Omit<NewCredential, "status">;

/** What the draft says, said by a credential that is looked at or in force already. */
const ON_FILE = ["submitted", "in-review", "more-information", "verified"];

/** Runs inside the service's own transaction. A keeping that was late must not follow its submission. */
export async function keepDraft(
  licensure: LicensureService,
  draft: NewDraft,
  context: Context,
): Promise<CredentialRow | null> {
  const { customer_id, profession, jurisdiction, number_normalized, expires_on } = draft;
  const [onFile] = await licensure.listCredentials(
    {
      ...{ customer_id, profession, jurisdiction, number_normalized, expires_on },
      status: ON_FILE,
    },
    { take: 1, select: ["id"] },
    context,
  );
  if (onFile) return null;
  const [kept] = await licensure.listCredentials({ customer_id, ...DRAFT }, { take: 1 }, context);
  const row = { ...draft, ...DRAFT };
  return kept
    ? licensure.updateCredentials({ id: kept.id, ...row }, context)
    : licensure.createCredentials(row, context);
}

/** Runs inside the service's own transaction. */
export async function revertSubmission(
  licensure: LicensureService,
  id: string,
  draft: CredentialRow | null,
  context: Context,
): Promise<void> {
  if (!draft) {
    await licensure.deleteCredentials(id, context);
    return;
  }
  const { kind, profession, jurisdiction, number, number_normalized } = draft;
  const { name_on_license, expires_on, npi, status } = draft;
  await licensure.updateCredentials(
    {
      ...{ id, kind, profession, jurisdiction, number, number_normalized },
      ...{ name_on_license, expires_on, npi, status, submitted_at: null },
    },
    context,
  );
}
