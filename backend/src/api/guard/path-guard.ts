import type { Refusal } from "./refusal";

/** Looks at the path of a request: what cannot be decoded or holds a NUL is no path of ours. */
export function refusePath(path: string): Refusal | null {
  try {
    if (!decodeURIComponent(path).includes("\0")) return null;
  } catch {
    // Falls through: a broken escape sequence.
  }
  return { code: "invalid_request", message: "The address holds a character that is not allowed." };
}
