import type { NextConfig } from "next";
import { shopContentSecurityPolicy } from "./src/lib/content-security-policy";

const isDev = process.env.NODE_ENV === "development";

/** Headers of every answer. The strict policy with a nonce of checkout and account is in proxy.ts. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  typedRoutes: true,
  poweredByHeader: false,
  // Next hashes the whole page at each request: a sixth of what serving it costs, measured on the
  // product page. A page that is seen again comes again; files have their own tags.
  generateEtags: false,
  reactStrictMode: true,
  // Pages are kept in memory, by rules of our own, and not in files (see isrFlushToDisk below): anyone
  // could fill the disk with those, and Next 16.4 never reads them again.
  cacheHandler: require.resolve("./src/lib/cache/kept-pages.cjs"),
  // Bytes, of the pages, and as many again of what was read for them.
  cacheMaxMemorySize: 64 * 1024 * 1024,
  transpilePackages: ["@needlepoint/contracts", "@needlepoint/licensure", "@needlepoint/needles"],
  experimental: { globalNotFound: true, isrFlushToDisk: false },
  async headers() {
    return [
      { source: "/:path*", headers: everywhere },
      {
        // A browser is told to stay with https only where it came by it; http answers carry none.
        source: "/:path*",
        has: [{ type: "header", key: "x-forwarded-proto", value: "https" }],
        headers: [{ key: "Strict-Transport-Security", value: "max-age=31536000" }],
      },
      {
        // An old handle answers 308 from this address, and a browser would keep that for good: once the
        // handle is given back, it would go in circles. Price and stock are looked up anew as well.
        source: "/products/:handle",
        headers: [{ key: "Cache-Control", value: "public, max-age=0, must-revalidate" }],
      },
      // The address of an order by link is its key.
      {
        source: "/order/:id/:link",
        headers: [{ key: "Referrer-Policy", value: "no-referrer" }],
      },
      {
        // Static pages cannot carry a nonce; the private paths get theirs from proxy.ts.
        source: "/((?!cart|checkout|order|account).*)",
        headers: [{ key: "Content-Security-Policy", value: shopContentSecurityPolicy(isDev) }],
      },
    ];
  },
};

export default config;
