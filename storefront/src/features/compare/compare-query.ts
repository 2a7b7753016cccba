import { isHandle } from "@/lib/reading";

/** As many as stand side by side on a desk. */
export const mostCompared = 4;

/** More than this in an address is not somebody's choice. */
const mostRead = 20;

export interface CompareQuery {
  /** Handles to show, in their order, each once. */
  handles: string[];
  /** Handles beyond the fourth. */
  left: string[];
  /** What is no handle at all, as it was written. */
  unreadable: string[];
}

/** Reads `?p=a,b,c,d`; a form sends `?p=a&p=b`, which means the same. */
export function readCompareQuery(p: string | string[] | undefined): CompareQuery {
  const words = [p ?? []]
    .flat()
    .join(",")
    .slice(0, 4_000)
    .split(",")
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== "");
  const each = [...new Set(words)].slice(0, mostRead);
  const handles = each.filter(isHandle);
  return {
    handles: handles.slice(0, mostCompared),
    left: handles.slice(mostCompared),
    unreadable: each.filter((word) => !isHandle(word)).map((word) => word.slice(0, 40)),
  };
}

/** The address of a comparison, to share. */
export function comparePath(handles: readonly string[]) {
  return `/compare?p=${handles.join(",")}` as const;
}
