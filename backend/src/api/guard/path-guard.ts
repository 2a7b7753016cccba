import type { Refusal } from "./refusal";

/** Escapes of letters, digits and `- . _ ~`, which nobody has to write: RFC 3986, 2.3. */
const NEEDLESS_ESCAPE = /%(2[de]|3\d|4[1-9a-f]|5[\daf]|6[1-9a-f]|7[\dae])/i;

/** What a path is written in. With any other sign the router reads the target by other rules. */
const PLAIN_PATH = /^\/[\w\-.~!$&'()*+,;=:@%/[\]"<>^`{|}]*$/;

/**
 * Looks at the path of a request: what cannot be decoded or holds a NUL is no path of ours. Nor is a
 * second spelling of one: the router would read `%65mailpass`, `/auth/…#`, `\` for `/` and
 * `http://host/auth/…` as the address they stand for, while every guard that goes by the path reads
 * past it.
 */
export function refusePath(path: string): Refusal | null {
  try {
    const plain = PLAIN_PATH.test(path) && !NEEDLESS_ESCAPE.test(path);
    if (plain && !decodeURIComponent(path).includes("\0")) return null;
  } catch {
    // Falls through: a broken escape sequence.
  }
  return { code: "invalid_request", message: "The address holds a character that is not allowed." };
}
