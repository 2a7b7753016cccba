import type rehypeSanitize from "rehype-sanitize";
// Adds the directive nodes to the types of the Markdown tree.
import type {} from "remark-directive";
import type remarkParse from "remark-parse";
// Adds `hName` and `hProperties` to the data of its nodes.
import type {} from "remark-rehype";
import type { Plugin } from "unified";

/** The Markdown tree, as the parser makes it. */
export type Root =
  typeof remarkParse extends Plugin<infer _Options, string, infer Tree> ? Tree : never;
export type RootContent = Root["children"][number];

/** The HTML tree, as the sanitizer leaves it. */
export type HtmlRoot = ReturnType<ReturnType<typeof rehypeSanitize>>;
export type HtmlNode = HtmlRoot["children"][number];
export type HtmlElement = Extract<HtmlNode, { type: "element" }>;
