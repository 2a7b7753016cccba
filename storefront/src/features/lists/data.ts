import "server-only";
import { laterResponse, listResponse, listsResponse } from "@needlepoint/contracts/lists";
import { readSession } from "@/lib/session";
import { storeCall } from "@/lib/store-call";

/** The lists of the signed-in person, and those their clinics share. */
export function readLists(token: string) {
  return storeCall("/store/lists", { token, answer: listsResponse });
}

/** One list; anyone else's is a 404. */
export function readList(listId: string, token: string) {
  return storeCall(`/store/lists/${encodeURIComponent(listId)}`, { token, answer: listResponse });
}

/** What this browser, or its signed-in person, has saved for later. */
export async function readLater() {
  const { token, laterListId } = await readSession();
  if (!token && !laterListId) return null;
  const query = laterListId ? `?list=${encodeURIComponent(laterListId)}` : "";
  const answer = await storeCall(`/store/later${query}`, { token, answer: laterResponse });
  return answer.ok ? answer.data.later : null;
}
