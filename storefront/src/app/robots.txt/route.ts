import { connection } from "next/server";
import { env } from "@/lib/env";

/** What crawlers may read: everything that is the same for everyone. */
export async function GET(): Promise<Response> {
  await connection();
  const lines = [
    "User-agent: *",
    "Disallow: /cart",
    "Disallow: /checkout",
    "Disallow: /order",
    "Disallow: /account",
    "Disallow: /api/",
    "Disallow: /state-rules/look-up",
    `Sitemap: ${new URL("/sitemap.xml", env.STOREFRONT_URL)}`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
