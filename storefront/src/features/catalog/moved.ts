import "server-only";
import { movedResponse } from "@needlepoint/contracts/moved";
import { fileUnder, reads } from "@/lib/cache/manifest";
import { isBuild } from "@/lib/env";
import { isHandle } from "@/lib/reading";
import { storeCall } from "@/lib/store-call";

/**
 * The handle of the product that had this one before; null when none had, and when nobody can say:
 * a page that is not there is told so at once and asked for again soon.
 */
export async function readMoved(handle: string): Promise<string | null> {
  if (!isHandle(handle) || isBuild) return null;
  return cachedMoved(handle);
}

async function cachedMoved(handle: string): Promise<string | null> {
  "use cache";
  fileUnder(reads.moved(handle));
  const answer = await storeCall(`/store/moved/product/${handle}`, { answer: movedResponse });
  return answer.ok ? answer.data.moved.to : null;
}
