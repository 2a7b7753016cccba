import "server-only";
import { env } from "@/lib/env";

/** Whether the backend answers and reaches its database; a slow yes counts as no. */
export async function storeIsUp(): Promise<boolean> {
  try {
    const response = await fetch(new URL("/ready", env.BACKEND_URL), {
      cache: "no-store",
      signal: AbortSignal.timeout(3_000),
    });
    return response.ok;
  } catch {
    return false;
  }
}
