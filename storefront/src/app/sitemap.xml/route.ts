import { connection } from "next/server";
import { env } from "@/lib/env";
import { answerXml, notNow } from "@/lib/seo/answer-xml";
import { readShard } from "@/lib/seo/sitemap-shards";
import { latest, type SitemapEntry, sitemapIndex } from "@/lib/seo/sitemap-xml";

/** Names the files of the sitemap. Made on request, because the address of the store is a setting. */
export async function GET(): Promise<Response> {
  await connection();
  const shards: SitemapEntry[] = [];
  for (const place of ["pages", "products", "articles"] as const) {
    for (let number = 1, of = 1; number <= of; number++) {
      const shard = await readShard(place, number);
      // A sitemap with a part left out would tell that those pages are gone.
      if (shard.state !== "ready") return notNow();
      of = shard.value.of;
      const address = new URL(`/sitemaps/${place}-${number}.xml`, env.STOREFRONT_URL).href;
      const changedOn = latest(shard.value.entries);
      shards.push(changedOn ? { address, changedOn } : { address });
    }
  }
  return answerXml(sitemapIndex(shards));
}
