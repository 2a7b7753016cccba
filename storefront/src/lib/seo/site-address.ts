import "server-only";
import { fileUnder, reads } from "@/lib/cache/manifest";
import { env, isBuild } from "@/lib/env";

/**
 * Where people reach this store, for addresses that are told to others. Null in a page that the build
 * rendered, which knows no address; the first visit after the start replaces it.
 */
export async function siteAddress(): Promise<string | null> {
  "use cache";
  if (isBuild) {
    fileUnder(reads.site(), "notLoaded");
    return null;
  }
  fileUnder(reads.site());
  return env.STOREFRONT_URL;
}
