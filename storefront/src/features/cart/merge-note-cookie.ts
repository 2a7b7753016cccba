import "server-only";
import { type AccountCart, accountCartResponse } from "@needlepoint/contracts/lists";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { requestTime } from "@/lib/request-time";
import { openValue, sealValue } from "@/lib/sealed-value";
import { cookieOptions, cookieValueRoom } from "@/lib/session";

const mergeCookie = "np_merged";
const seconds = 24 * 60 * 60;
/** Lines that are told one by one. */
const MOST_TOLD = 20;

/** Keeps what a merge did until somebody has read it. */
export async function keepMergeNote({ merged, left, cartId }: AccountCart): Promise<void> {
  const told = { cartId, merged: merged.slice(0, MOST_TOLD), left: left.slice(0, MOST_TOLD) };
  const sealed = sealValue(told, env.SESSION_SECRET, new Date(Date.now() + seconds * 1000));
  if (sealed.length > cookieValueRoom) return;
  (await cookies()).set(mergeCookie, sealed, cookieOptions(seconds));
}

/** What the last merge did, while nobody has put the note away. */
export async function readMergeNote(): Promise<AccountCart | null> {
  const sealed = (await cookies()).get(mergeCookie)?.value;
  if (!sealed) return null;
  const value = openValue(sealed, env.SESSION_SECRET, await requestTime());
  return accountCartResponse.safeParse(value).data ?? null;
}

export async function forgetMergeNote(): Promise<void> {
  (await cookies()).delete(mergeCookie);
}
