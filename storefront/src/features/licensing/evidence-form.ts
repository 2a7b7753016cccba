import type { EvidenceView } from "@needlepoint/contracts/evidence";

/** What the upload route answers a script with. */
export type EvidenceAnswer =
  | { ok: true; evidence: EvidenceView }
  | { ok: false; message: string; signInAgain: boolean };

/** Where a document goes: with a license on file, or with the form that is being filled in. */
export const newLicense = "new";

/** Name of the answer that is kept for a page without JavaScript. */
export const evidenceFormName = "evidence";
