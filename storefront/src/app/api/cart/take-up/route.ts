import { takeUpCart } from "@/features/cart/claim";
import { keepCart, readSession } from "@/lib/session";

/** `GET /api/cart/take-up`: this browser takes up the open cart of the account that is signed in. */
export async function GET(): Promise<Response> {
  const { token } = await readSession();
  const taken = token ? await takeUpCart(token, null) : null;
  if (taken?.cartId) await keepCart(taken.cartId);
  return new Response(null, { status: 303, headers: { location: "/cart?taken=1" } });
}
