import { movedResponse } from "@needlepoint/contracts/moved";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { askedSizesHeader } from "@/lib/front-door/tidy-request";
import { isHandle } from "@/lib/reading";
import { storeCall } from "@/lib/store-call";
import { ShortMemory } from "./short-memory";

/** As long as a page that is not there is remembered; a link is followed no faster than that. */
const asked = new ShortMemory<string | null>(1000, 30);

/**
 * A page that the product has left answers 308 by itself, but being static it knows no query: a link
 * to some sizes of a product is answered here, once its handle is an old one.
 * @returns null for a product that is where the link says, or nowhere
 */
export async function keepSizes(request: NextRequest): Promise<NextResponse | null> {
  const handle = request.nextUrl.pathname.slice("/products/".length);
  if (!isHandle(handle)) return null;
  const now = await asked.get(handle, () => askMoved(handle));
  if (!now) return null;
  const search = request.headers.get(askedSizesHeader) ?? "";
  const to = new URL(`/products/${now}${search}`, env.STOREFRONT_URL);
  const answer = NextResponse.redirect(to, 308);
  answer.headers.set("Cache-Control", "no-store");
  return answer;
}

async function askMoved(handle: string): Promise<string | null> {
  const path = `/store/moved/product/${handle}`;
  const answer = await storeCall(path, { answer: movedResponse, timeout: 1_500 });
  return answer.ok ? answer.data.moved.to : null;
}
