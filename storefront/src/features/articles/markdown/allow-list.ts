import type rehypeSanitize from "rehype-sanitize";
import { blockTag } from "./directives";

type Schema = NonNullable<Parameters<typeof rehypeSanitize>[0]>;

/** Everything an article may consist of; whatever is not named here is dropped. */
export const allowList: Schema = {
  tagNames: [
    "p",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "blockquote",
    "strong",
    "em",
    "sup",
    "sub",
    "code",
    "hr",
    "br",
    "a",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    blockTag,
  ],
  attributes: {
    a: ["href", "title", "id", "ariaLabel"],
    ol: ["start"],
    th: ["align"],
    td: ["align"],
    [blockTag]: ["dataBlock"],
  },
  protocols: { href: ["https", "http", "mailto"] },
  // Ids are ours: citations get theirs before this list, headings after it.
  clobber: [],
  strip: ["script", "style"],
};
