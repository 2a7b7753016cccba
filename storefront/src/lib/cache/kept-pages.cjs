const {
  default: FileSystemCache,
} = require("next/dist/server/lib/incremental-cache/file-system-cache.js");
const {
  SharedCacheControls,
} = require("next/dist/server/lib/incremental-cache/shared-cache-controls.external.js");
const {
  areTagsExpired,
} = require("next/dist/server/lib/incremental-cache/tags-manifest.external.js");

const missing = 404;
const tagsHeader = "x-next-cache-tags";

/** How long each page holds, by its key: Next writes it down before it keeps a page, and never forgets. */
const { cacheControls: lifetimes } =
  /** @type {{ cacheControls: Map<string, unknown> }} */
  (/** @type {unknown} */ (SharedCacheControls));

/** @typedef {Parameters<InstanceType<typeof FileSystemCache>["get"]>} Asked */
/** @typedef {Parameters<InstanceType<typeof FileSystemCache>["set"]>} Made */

/**
 * Where a page of `(shop)` is kept once it is made: Next's own memory, with two rules that it lacks.
 * Next loads this file as it stands, by its path in next.config.ts, and makes one of these for every
 * request, before it looks whether it has the page.
 */
module.exports = class KeptPages extends FileSystemCache {
  /** Nothing that is read for a page is older than the request that it is made for. */
  #begun = Date.now();

  /**
   * @override
   * @param {Asked} asked
   */
  async get(...asked) {
    const kept = await super.get(...asked);
    return kept?.value ? kept : null;
  }

  /**
   * @override
   * @param {Made[0]} key
   * @param {Made[1]} page
   * @param {Made[2]} context
   */
  async set(key, page, context) {
    if (page?.kind === "APP_PAGE" || page?.kind === "APP_ROUTE") {
      // Anyone may ask for addresses without end: one where nothing is takes no room. What was there
      // before is forgotten.
      if (page.status === missing) {
        // Next asks and tells in the same terms, though its types do not say so.
        const asked = /** @type {Asked[1]} */ (/** @type {unknown} */ (context));
        if (await this.get(key, asked)) await super.set(key, null, context);
        lifetimes.delete(key);
        return;
      }
      // Next takes a page for as old as the moment in which it is done, so one that is made of what was
      // read before a change, and is done after it, would be served until its time is up.
      const tags = page.headers?.[tagsHeader];
      if (typeof tags === "string" && areTagsExpired(tags.split(","), this.#begun)) return;
    }
    await super.set(key, page, context);
  }
};
