import { env } from "@/lib/env";
import { answerXml, notNow } from "@/lib/seo/answer-xml";
import { readShard } from "@/lib/seo/sitemap-shards";
import { sitemapShard } from "@/lib/seo/sitemap-xml";

const name = /^(pages|products|articles)-([1-9]\d{0,3})\.xml$/;

/** One file of the sitemap. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/sitemaps/[shard]">,
): Promise<Response> {
  const [, place, number] = name.exec((await params).shard) ?? [];
  if (place !== "pages" && place !== "products" && place !== "articles") return gone();
  const shard = await readShard(place, Number(number));
  if (shard.state === "missing") return gone();
  if (shard.state !== "ready") return notNow();
  return answerXml(
    sitemapShard(
      shard.value.entries.map((entry) => ({
        ...entry,
        address: new URL(entry.address, env.STOREFRONT_URL).href,
      })),
    ),
  );
}

function gone(): Response {
  return new Response("There is no such part of the sitemap.\n", { status: 404 });
}
