import "server-only";
import type { MovedKind } from "@needlepoint/contracts/moved";
import { pageListResponse, pagesOfOneCall } from "@needlepoint/contracts/page-list";
import { stateCodes } from "@needlepoint/licensure/jurisdictions";
import { ruledProfessions } from "@/features/state-rules/data";
import { fileUnder, reads } from "@/lib/cache/manifest";
import { type Reading, settle } from "@/lib/reading";
import { readStore } from "@/lib/store-read";
import type { SitemapEntry } from "./sitemap-xml";

/** Pages that are always there. Nobody writes down when their words change, so no day is told. */
const fixed = [
  "/",
  "/needles",
  "/supplies",
  "/finder",
  "/learn",
  "/state-rules",
  "/shipping",
  "/returns",
  "/privacy",
  "/terms",
  "/why-we-ask-for-a-license",
  "/contact",
  ...stateCodes.map((state) => `/state-rules/${state.toLowerCase()}`),
  ...ruledProfessions.map((one) => `/state-rules/professions/${one.toLowerCase()}`),
];

const places = {
  products: { kind: "product", folder: "/products/" },
  articles: { kind: "article", folder: "/learn/" },
} as const satisfies Record<string, { kind: MovedKind; folder: string }>;
type Place = keyof typeof places;

interface Shard {
  entries: SitemapEntry[];
  /** Shards there are of its kind. */
  of: number;
}

/** A shard by its number from 1; missing where there is none. The first may be empty. */
export async function readShard(place: Place | "pages", number: number): Promise<Reading<Shard>> {
  if (place === "pages") {
    return number === 1
      ? { state: "ready", value: { entries: fixed.map((address) => ({ address })), of: 1 } }
      : { state: "missing" };
  }
  const read = await settle(cachedShard(place, number));
  const isThere = read.state === "ready" && number <= read.value.of;
  return read.state !== "ready" || isThere ? read : { state: "missing" };
}

async function cachedShard(
  place: Place,
  number: number,
): Promise<{ state: "ready"; value: Shard }> {
  "use cache";
  const { kind, folder } = places[place];
  // One page of the list is one file; the protocol allows ten times as many addresses.
  const answer = await readStore(`/store/pages/${kind}?page=${number}`, pageListResponse);
  fileUnder(reads.pageList(), answer.kept ? "kept" : undefined);
  const { pages, count } = answer.value ?? { pages: [], count: 0 };
  return {
    state: "ready",
    value: {
      entries: pages.map(({ address, changedOn }) => ({
        address: `${folder}${address}`,
        changedOn,
      })),
      of: Math.max(1, Math.ceil(count / pagesOfOneCall)),
    },
  };
}
