import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { env } from "@/lib/env";
import { type CustomerToken, readCustomerToken } from "./customer-token";
import { requestTime } from "./request-time";
import { shellMarkerCookie } from "./shell-marker";

const tokenCookie = "np_token";
const cartCookie = "np_cart";
/** The other part of a cart that was split; it becomes the cart when the first is ordered. */
const waitingCookie = "np_waiting_cart";
/** What a browser without an account has saved for later. */
const laterCookie = "np_later";
const day = 24 * 60 * 60;

export interface Session {
  /** Bearer token for the backend, only while it has not run out. */
  token: string | null;
  /** True when this browser was signed in and its token has run out. */
  expired: boolean;
  cartId: string | null;
  /** What needs a license, while the rest of the cart it was in is ordered on its own. */
  waitingCartId: string | null;
  /** What was saved for later in this browser before signing in. */
  laterListId: string | null;
}

/** Who is calling and which cart they carry, from httpOnly cookies. */
export const readSession = cache(async (): Promise<Session> => {
  const jar = await cookies();
  const held: CustomerToken = readCustomerToken(jar.get(tokenCookie)?.value, await requestTime());
  return {
    token: held.state === "live" ? held.token : null,
    expired: held.state === "expired",
    cartId: readCartId(jar.get(cartCookie)?.value),
    waitingCartId: readCartId(jar.get(waitingCookie)?.value),
    laterListId: readCartId(jar.get(laterCookie)?.value),
  };
});

/** The id becomes part of a path. */
function readCartId(held: string | undefined): string | null {
  return held && /^[A-Za-z0-9_-]{1,80}$/.test(held) ? held : null;
}

/** Keeps a customer token. Only from a server action or a route handler. */
export async function keepToken(token: string): Promise<void> {
  // Kept past the token's own day, so that a page can say "you were signed out", not "who are you".
  await keep(tokenCookie, token, 14 * day);
}

export async function keepCart(cartId: string): Promise<void> {
  await keep(cartCookie, cartId, 30 * day);
}

/** Keeps where this browser saves for later; an account knows its own. */
export async function keepLater(listId: string): Promise<void> {
  await keep(laterCookie, listId, 30 * day);
}

/** What was saved went to the account. */
export async function forgetLater(): Promise<void> {
  await forget(laterCookie);
}

/** Carries one part of a split cart, and keeps the other until that one is ordered. */
export async function keepBothCarts(cartId: string, waitingCartId: string): Promise<void> {
  await keepCart(cartId);
  await keep(waitingCookie, waitingCartId, 30 * day);
}

/** Drops the cart of this browser: it was ordered, or is gone. One that waited takes its place. */
export async function forgetCart(): Promise<void> {
  const waiting = readCartId((await cookies()).get(waitingCookie)?.value);
  if (waiting) {
    await keepCart(waiting);
    await forget(waitingCookie);
  } else {
    await forget(cartCookie);
  }
}

/** Signs this browser out; carts claimed by the account go with it. */
export async function forgetSession(): Promise<void> {
  await forget(tokenCookie);
  await forget(waitingCookie);
  await forget(laterCookie);
  await forget(cartCookie);
}

/** Room for a sealed value: browsers keep 4,096 bytes a cookie, name and attributes included. */
export const cookieValueRoom = 3_700;

/** Options of every cookie we set: `secure` follows the scheme that people reach the store by. */
export function cookieOptions(maxAgeSeconds: number, httpOnly = true) {
  return {
    httpOnly,
    sameSite: "lax" as const,
    secure: env.STOREFRONT_URL.startsWith("https:"),
    path: "/",
    maxAge: maxAgeSeconds,
  };
}

async function keep(name: string, value: string, maxAgeSeconds: number): Promise<void> {
  const jar = await cookies();
  jar.set(name, value, cookieOptions(maxAgeSeconds));
  // The client island of the static pages asks /api/shell only when this marker is there.
  jar.set(shellMarkerCookie, "1", cookieOptions(30 * day, false));
}

async function forget(name: string): Promise<void> {
  const jar = await cookies();
  jar.delete(name);
  if (!jar.has(tokenCookie) && !jar.has(cartCookie)) jar.delete(shellMarkerCookie);
}
