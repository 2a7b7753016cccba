import "server-only";
import { type AccountCart, accountCartResponse } from "@needlepoint/contracts/lists";
import { cookies } from "next/headers";
import { z } from "zod";
import { env } from "@/lib/env";
import { requestTime } from "@/lib/request-time";
import { openValue, sealValue } from "@/lib/sealed-value";
import { cookieOptions, cookieValueRoom } from "@/lib/session";

const mergeCookie = "np_merged";
const seconds = 24 * 60 * 60;
/** Lines that are told one by one; fewer where a cookie has no room for so many. */
const MOST_TOLD = 20;

const note = accountCartResponse.extend({
  /** Lines that are not told one by one. */
  more: z.int(),
});
export type MergeNote = z.infer<typeof note>;

/** A note of at most so many lines; what could not go in comes first. */
function shorten({ cartId, merged, left, codes }: AccountCart, most: number): MergeNote {
  const toldLeft = left.slice(0, most);
  const told = { left: toldLeft, merged: merged.slice(0, most - toldLeft.length) };
  const more = left.length + merged.length - told.left.length - told.merged.length;
  return { cartId, ...told, codes: codes.slice(0, 3), more };
}

/** Keeps what a merge did until somebody has read it. */
export async function keepMergeNote(merge: AccountCart): Promise<void> {
  const until = new Date(Date.now() + seconds * 1000);
  for (let most = MOST_TOLD; most >= 0; most -= 1) {
    const sealed = sealValue(shorten(merge, most), env.SESSION_SECRET, until);
    if (sealed.length > cookieValueRoom) continue;
    (await cookies()).set(mergeCookie, sealed, cookieOptions(seconds));
    return;
  }
}

/** What the last merge did, while nobody has put the note away. */
export async function readMergeNote(): Promise<MergeNote | null> {
  const sealed = (await cookies()).get(mergeCookie)?.value;
  if (!sealed) return null;
  const value = openValue(sealed, env.SESSION_SECRET, await requestTime());
  return note.safeParse(value).data ?? null;
}

export async function forgetMergeNote(): Promise<void> {
  (await cookies()).delete(mergeCookie);
}
