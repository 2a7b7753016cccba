import "server-only";
import { mailChoicesResponse } from "@needlepoint/contracts/mail-kinds";
import { storeCall } from "@/lib/store-call";

/** Which of the optional mails the signed-in person gets. */
export function readMailChoices(token: string) {
  return storeCall("/store/account/mail-choices", { token, answer: mailChoicesResponse });
}
