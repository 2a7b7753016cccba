import { type NextRequest, NextResponse } from "next/server";
import { keepSizes } from "@/features/catalog/keep-sizes";
import { limitSearch } from "@/features/search/limit-search";
import { privateContentSecurityPolicy } from "@/lib/content-security-policy";
import { env } from "@/lib/env";

/**
 * Gives every answer of cart, checkout, order and account its own script nonce, holds back searches
 * that come too fast, and takes chosen sizes along to where a product has moved. It decides nothing
 * about who may see what: pages and the backend do.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (request.nextUrl.pathname.startsWith("/products/")) {
    return (await keepSizes(request)) ?? NextResponse.next();
  }
  if (request.nextUrl.pathname === "/search") {
    return limitSearch(request, env.TRUSTED_PROXY_HOPS) ?? NextResponse.next();
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = privateContentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Next reads the nonce for its own scripts from this request header.
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = {
  matcher: [
    "/search",
    "/cart/:path*",
    "/checkout/:path*",
    "/order/:path*",
    "/account/:path*",
    // With sizes in the address only, as the front door says: any other look at a product is answered
    // without this. The name of the header stands in tidy-request.ts; Next reads only what is literal.
    { source: "/products/:handle", has: [{ type: "header", key: "x-asked-sizes" }] },
    "/quick-order/:path*",
    "/shared-cart/:path*",
  ],
};
