import type { CredentialDraftView } from "@needlepoint/contracts/credential-draft";
import { type LicenseFieldName, licenseFieldNames } from "./license-form";

/** The fields of the license form that were typed before; what was left empty keeps its own default. */
export function begunFields(draft: CredentialDraftView): Partial<Record<LicenseFieldName, string>> {
  return Object.fromEntries(
    licenseFieldNames.map((field) => [field, draft[field]]).filter(([, typed]) => typed !== ""),
  );
}
