import { stateCodes } from "@needlepoint/licensure/jurisdictions";
import { connection } from "next/server";
import { readArticles } from "@/features/articles/data";
import { readCatalog } from "@/features/catalog/data";
import { ruledProfessions } from "@/features/state-rules/data";
import { env } from "@/lib/env";

const fixed = [
  "/",
  "/needles",
  "/supplies",
  "/learn",
  "/state-rules",
  "/shipping",
  "/returns",
  "/privacy",
  "/terms",
  "/why-we-ask-for-a-license",
  "/contact",
];

/** Every page meant to be found. Made on request, because the address of the store is a setting. */
export async function GET(): Promise<Response> {
  await connection();
  const [catalog, articles] = await Promise.all([readCatalog(), readArticles()]);
  const paths = [
    ...fixed,
    ...stateCodes.map((state) => `/state-rules/${state.toLowerCase()}`),
    ...ruledProfessions.map((one) => `/state-rules/professions/${one.toLowerCase()}`),
    ...(catalog.state === "ready" ? catalog.value.map(({ handle }) => `/products/${handle}`) : []),
    ...(articles.state === "ready" ? articles.value.map(({ slug }) => `/learn/${slug}`) : []),
  ];
  const urls = paths.map((path) => `<url><loc>${new URL(path, env.STOREFRONT_URL)}</loc></url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join("")}</urlset>\n`,
    { headers: { "content-type": "application/xml; charset=utf-8" } },
  );
}
