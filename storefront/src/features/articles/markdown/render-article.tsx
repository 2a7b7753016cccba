import { createElement, Fragment, type ReactNode } from "react";
import rehypeSanitize from "rehype-sanitize";
import rehypeSlug from "rehype-slug";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { allowList } from "./allow-list";
import { type CitedSource, remarkCitations } from "./citations";
import { type ArticleBlock, blockTag, parseBlock, remarkArticleBlocks } from "./directives";
import type { HtmlElement, HtmlNode, HtmlRoot } from "./syntax-trees";

export interface RenderedArticle {
  content: ReactNode;
  /** Second-level headings, for the table of contents. */
  headings: Array<{ id: string; text: string }>;
  /** Sources in the order of their numbers. */
  cited: CitedSource[];
}

/**
 * Renders an article's Markdown on the server: parsed, cut down to the allow-list, and built as React
 * elements, so that no text of an article ever becomes markup by itself.
 */
export function renderArticle(
  markdown: string,
  referenceKeys: readonly string[],
  renderBlock: (block: ArticleBlock) => ReactNode,
): RenderedArticle {
  const cited: CitedSource[] = [];
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkDirective)
    .use(remarkArticleBlocks)
    .use(remarkCitations, { keys: referenceKeys, cited })
    .use(remarkRehype)
    .use(rehypeSanitize, allowList)
    .use(rehypeSlug);
  const file = { value: markdown };
  const tree = processor.runSync(processor.parse(markdown), file) as HtmlRoot;
  return {
    content: tree.children.map((node, index) => toReact(node, index, renderBlock)),
    headings: tree.children.flatMap((node) =>
      node.type === "element" && node.tagName === "h2"
        ? [{ id: String(node.properties.id ?? ""), text: textOf(node) }]
        : [],
    ),
    cited,
  };
}

function toReact(
  node: HtmlNode,
  key: number,
  renderBlock: (block: ArticleBlock) => ReactNode,
): ReactNode {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return null;
  if (node.tagName === blockTag) {
    const block = parseBlock(node.properties.dataBlock);
    return block ? <Fragment key={key}>{renderBlock(block)}</Fragment> : null;
  }
  const children = node.children.map((child, index) => toReact(child, index, renderBlock));
  const element = createElement(
    node.tagName,
    { key, ...attributesOf(node) },
    ...(children.length > 0 ? children : []),
  );
  if (node.tagName !== "table") return element;
  return (
    // A wide table scrolls by itself, by keyboard too, and never the page.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
    <section key={key} aria-label="Table" tabIndex={0} className="overflow-x-auto">
      {element}
    </section>
  );
}

function attributesOf(node: HtmlElement): Record<string, string | number> {
  const { id, href, title, ariaLabel, start, align } = node.properties;
  const found = { id, href, title, "aria-label": ariaLabel, start, align };
  return Object.fromEntries(
    Object.entries(found).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === "string" || typeof entry[1] === "number",
    ),
  );
}

function textOf(node: HtmlNode): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textOf).join("") : "";
}
