import "server-only";
import { credentialDraftResponse } from "@needlepoint/contracts/credential-draft";
import { storeCall } from "@/lib/store-call";
import { readLicenseForm } from "./license-form";

/**
 * Keeps what is typed of a license in its owner's account, complete or not. Never throws: what can't
 * be kept there is still in the form.
 */
export async function keepLicenseDraft(token: string, form: FormData): Promise<boolean> {
  const answer = await storeCall("/store/license-draft", {
    method: "POST",
    body: readLicenseForm(form),
    token,
    answer: credentialDraftResponse,
  });
  return answer.ok;
}
