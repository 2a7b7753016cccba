import { readCustomer } from "@/features/account/customer";
import { readCart } from "@/features/cart/data";
import { buyingLicense } from "@/features/licensing/buying-license";
import { readCredentials } from "@/features/licensing/data";
import type { ShellAnswer } from "@/lib/shell-answer";
import { storeIsUp } from "@/lib/store-up";

/** What the client island of the static pages asks for: never cached, never a 500. */
export async function GET(): Promise<Response> {
  const [cart, customer, up] = await Promise.all([readCart(), readCustomer(), storeIsUp()]);
  const credentials =
    customer.state === "signed-in" ? await readCredentials(customer.customer.token) : null;
  const license = credentials?.ok ? buyingLicense(credentials.data.credentials) : null;
  const answer: ShellAnswer = {
    cartCount:
      cart.state === "ready" ? cart.cart.lines.reduce((sum, line) => sum + line.quantity, 0) : 0,
    signedIn: customer.state === "signed-in",
    email: customer.state === "signed-in" ? customer.customer.email : null,
    buyingPaused: !up || cart.state === "paused" || customer.state === "paused",
    license: license ? { profession: license.profession, state: license.jurisdiction } : null,
  };
  return Response.json(answer, { headers: { "cache-control": "private, no-store" } });
}
