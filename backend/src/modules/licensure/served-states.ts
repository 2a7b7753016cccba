import type { InferTypeOf } from "@medusajs/framework/types";
import type SellerLicense from "./models/seller-license";
import type LicensureService from "./service";
import type { Cause } from "./service";

export type SellerLicenseRow = InferTypeOf<typeof SellerLicense>;
export type NewSellerLicense = Pick<
  SellerLicenseRow,
  "jurisdiction" | "name" | "number" | "issued_by" | "expires_on"
>;

/** Says whether the shop ships restricted goods to a jurisdiction. */
export async function setServed(
  licensure: LicensureService,
  jurisdiction: string,
  { served, note }: { served: boolean; note: string | null },
  cause: Cause,
): Promise<void> {
  await licensure.writeAudited(cause, async (context) => {
    const [before] = await licensure.listServedStates({ jurisdiction }, { take: 1 }, context);
    const row = { served, note, changed_at: new Date(), changed_by: cause.actor };
    const after = before
      ? await licensure.updateServedStates({ id: before.id, ...row }, context)
      : await licensure.createServedStates({ jurisdiction, ...row }, context);
    const details = { from: before?.served ?? null, to: served };
    return {
      result: after,
      entry: {
        action: "served-state.changed",
        subjectType: "jurisdiction",
        subjectId: jurisdiction,
        details,
      },
    };
  });
}

/** Keeps a license of the shop's own. A renewal is a new one. */
export async function addSellerLicense(
  licensure: LicensureService,
  data: NewSellerLicense,
  cause: Cause,
): Promise<void> {
  await licensure.writeAudited(cause, async (context) => {
    const row = await licensure.createSellerLicenses(data, context);
    return { result: row, entry: sellerEntry("seller-license.added", row) };
  });
}

/** @returns false when there is no such license */
export async function removeSellerLicense(
  licensure: LicensureService,
  id: string,
  cause: Cause,
): Promise<boolean> {
  const removed = await licensure.writeAudited(cause, async (context) => {
    const [row] = await licensure.listSellerLicenses({ id }, { take: 1 }, context);
    if (!row) return null;
    await licensure.softDeleteSellerLicenses([id], {}, context);
    return { result: row, entry: sellerEntry("seller-license.removed", row) };
  });
  return removed !== null;
}

function sellerEntry(action: string, row: SellerLicenseRow) {
  const { jurisdiction, expires_on } = row;
  return {
    action,
    subjectType: "seller-license",
    subjectId: row.id,
    details: { jurisdiction, expires_on },
  };
}
