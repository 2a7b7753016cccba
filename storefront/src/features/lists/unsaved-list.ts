import "server-only";
import { listLines } from "@needlepoint/contracts/lists";
import { cookies } from "next/headers";
import { z } from "zod";
import { env } from "@/lib/env";
import { requestTime } from "@/lib/request-time";
import { openValue, sealValue } from "@/lib/sealed-value";
import { cookieOptions, cookieValueRoom } from "@/lib/session";

const unsavedCookie = "np_list";
const seconds = 60 * 60;

const unsavedList = z.object({ name: z.string(), lines: listLines.min(1) });
export type UnsavedList = z.infer<typeof unsavedList>;

/** Keeps what somebody wanted to save before they signed in. @returns false when it is too long */
export async function keepUnsavedList(list: UnsavedList): Promise<boolean> {
  const sealed = sealValue(list, env.SESSION_SECRET, new Date(Date.now() + seconds * 1000));
  if (sealed.length > cookieValueRoom) return false;
  (await cookies()).set(unsavedCookie, sealed, cookieOptions(seconds));
  return true;
}

/** What was to be saved and is not yet. */
export async function readUnsavedList(): Promise<UnsavedList | null> {
  const sealed = (await cookies()).get(unsavedCookie)?.value;
  if (!sealed) return null;
  const value = openValue(sealed, env.SESSION_SECRET, await requestTime());
  return unsavedList.safeParse(value).data ?? null;
}

export async function forgetUnsavedList(): Promise<void> {
  (await cookies()).delete(unsavedCookie);
}
