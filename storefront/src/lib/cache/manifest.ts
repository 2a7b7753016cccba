import { cacheTags } from "@needlepoint/contracts/cache-tags";
import { cacheLife, cacheTag } from "next/cache";

const hour = 3_600;
const day = 24 * hour;

/**
 * Seconds. `stale` is how long a browser may show what it has without asking: under five minutes Next
 * leaves the data out of a page's instant shell. `revalidate` is the net under a lost webhook;
 * `expire` is long, so that a page which was read once stays readable while the backend is away.
 */
export const lifetimes = {
  /** Prices and stock. */
  goods: { stale: 300, revalidate: 60, expire: 30 * day },
  /** Articles. */
  writing: { stale: 300, revalidate: 300, expire: 30 * day },
  /**
   * Practice rules begin and end at midnight of their state: what is older than some hours is never
   * shown. Without a backend the rows of the release stand in, so nothing goes unread.
   */
  law: { stale: 300, revalidate: 900, expire: 4 * hour },
  /** The address of the store: a setting, read anew by each process through its own pages. */
  settings: { stale: 300, revalidate: day, expire: 30 * day },
  /** A handle nobody has: long enough to shield the backend, short enough for a new product. */
  missing: { stale: 60, revalidate: 30, expire: 600 },
  /** The last good answer of a backend that is away: asked again soon. */
  kept: { stale: 60, revalidate: 5, expire: 30 * day },
  /** Rendered by the build, without a backend: healed by the first visit after the start. */
  notLoaded: { stale: 60, revalidate: 1, expire: 600 },
} as const;

interface CachedRead {
  tags: string[];
  life: Lifetime;
}

/** What each cached read is filed under and how long it holds; written here and nowhere else. */
export const reads = {
  catalog: (): CachedRead => ({ tags: [cacheTags.catalog()], life: "goods" }),
  product: (handle: string): CachedRead => ({
    // A product page shows cards of the articles to read beside it.
    tags: [cacheTags.product(handle), cacheTags.articles()],
    life: "goods",
  }),
  /** Where a product has gone that is not at this handle: told anew once anything has it. */
  moved: (handle: string): CachedRead => ({
    tags: [cacheTags.product(handle)],
    life: "missing",
  }),
  site: (): CachedRead => ({ tags: [cacheTags.site()], life: "settings" }),
  /** Every public page and when it last changed. */
  pageList: (): CachedRead => ({
    tags: [cacheTags.catalog(), cacheTags.articles()],
    life: "goods",
  }),
  articles: (): CachedRead => ({ tags: [cacheTags.articles()], life: "writing" }),
  article: (slug: string): CachedRead => ({
    // An article shows its products at their current price.
    tags: [cacheTags.article(slug), cacheTags.catalog()],
    life: "goods",
  }),
  practice: (): CachedRead => ({ tags: [cacheTags.practice()], life: "law" }),
  practiceOf: (state: string): CachedRead => ({ tags: [cacheTags.practiceOf(state)], life: "law" }),
};

export type Lifetime = keyof typeof lifetimes;

/** Files the running cached function under a read; call it inside `"use cache"`. */
export function fileUnder(read: CachedRead, life: Lifetime = read.life): void {
  cacheTag(...read.tags);
  cacheLife(lifetimes[life]);
}
