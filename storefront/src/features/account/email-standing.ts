import "server-only";
import { emailStanding } from "@needlepoint/contracts/accounts";
import { cache } from "react";
import { type StoreAnswer, storeCall } from "@/lib/store-call";

type EmailStanding = { email: string; confirmed: boolean };

/** The signed-in person's address, and whether they confirmed it. */
export const readEmailStanding = cache(
  (token: string): Promise<StoreAnswer<EmailStanding>> =>
    storeCall("/store/account/email", { token, answer: emailStanding }),
);
