import "server-only";
import { env } from "@/lib/env";

/**
 * Whether a post to a route handler came from a page of this store. Server actions are looked at by
 * Next itself; a route handler is not. A browser names the origin on every post.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  return origin !== null && origin === new URL(env.STOREFRONT_URL).origin;
}
