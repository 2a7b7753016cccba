import { claimCart } from "@/features/cart/claim";
import { pageAfter } from "@/features/cart/take-up-path";
import { readSession } from "@/lib/session";

/**
 * `GET /api/cart/take-up?next=`: this browser takes up the open cart of the account that is signed in,
 * and its own cart joins that. Nobody waits in a circle: where that failed, the page is told so.
 */
export async function GET(request: Request): Promise<Response> {
  const next = pageAfter(new URL(request.url).searchParams.get("next"));
  const { token } = await readSession();
  const cart = token ? await claimCart(token) : null;
  const location = cart?.owned ? next : `${next}?taken=1`;
  return new Response(null, { status: 303, headers: { location } });
}
