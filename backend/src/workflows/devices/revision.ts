import { createHash } from "node:crypto";

/** What an editor was opened on where nothing was stored yet. */
export const NO_REVISION = "none";

/** In one order of its keys, however the database hands them out. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}

/** Names what stands in a row by its content: a row that was changed and changed back is the same. */
export function revisionOf(content: Record<string, unknown> | null): string {
  if (content === null) return NO_REVISION;
  return createHash("sha256")
    .update(JSON.stringify(inOrder(content)))
    .digest("hex")
    .slice(0, 20);
}
