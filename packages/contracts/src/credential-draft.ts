import { credentialDraft } from "@needlepoint/licensure/credential-draft";
import { z } from "zod";

/** A license that its owner has begun and not sent; each person has one at most. */
export const credentialDraftView = credentialDraft.extend({
  status: z.literal("draft"),
  keptAt: z.iso.datetime(),
});
export type CredentialDraftView = z.infer<typeof credentialDraftView>;

/** `POST` and `DELETE /store/license-draft`; null when there is none. */
export const credentialDraftResponse = z.object({ draft: credentialDraftView.nullable() });
