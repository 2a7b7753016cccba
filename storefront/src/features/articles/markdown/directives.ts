import type { Root, RootContent } from "./syntax-trees";

/** What an article may embed by a `::name{…}` line of its own. */
export type ArticleBlock =
  | { kind: "product"; handle: string }
  | { kind: "state-check"; profession: string; state: string }
  | { kind: "figure"; name: string };

/** The element that carries an embedded block through sanitizing; never reaches the page. */
export const blockTag = "article-block";

/**
 * Turns known `::product`, `::state-check` and `::figure` lines into block elements. Everything else
 * that looks like a directive ("3:1", "10:x") was meant as text and becomes text again.
 */
export function remarkArticleBlocks() {
  return (tree: Root, file: { value: unknown }): void => {
    const source = String(file.value);
    tree.children = tree.children.map((node) => {
      const block = node.type === "leafDirective" ? readBlock(node.name, node.attributes) : null;
      if (!block) return node;
      return {
        type: "paragraph",
        children: [],
        data: { hName: blockTag, hProperties: { dataBlock: JSON.stringify(block) } },
      };
    });
    restoreText(tree, source);
  };
}

function readBlock(
  name: string,
  attributes: Record<string, string | null | undefined> | null | undefined,
): ArticleBlock | null {
  const of = (key: string) => attributes?.[key] ?? "";
  switch (name) {
    case "product":
      return of("handle") ? { kind: "product", handle: of("handle") } : null;
    case "state-check":
      return { kind: "state-check", profession: of("profession"), state: of("state") };
    case "figure":
      return of("name") ? { kind: "figure", name: of("name") } : null;
    default:
      return null;
  }
}

/** Back from the attribute of a block element; null for anything we did not write. */
export function parseBlock(text: unknown): ArticleBlock | null {
  if (typeof text !== "string") return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("kind" in value)) return null;
    const { kind, ...attributes } = value as Record<string, string>;
    return kind === undefined ? null : readBlock(kind, attributes);
  } catch {
    return null;
  }
}

function restoreText(parent: { children: RootContent[] }, source: string): void {
  parent.children = parent.children.map((node) => {
    if (node.type === "textDirective") {
      return { type: "text", value: written(node, source) };
    }
    if (node.type === "leafDirective" || node.type === "containerDirective") {
      return { type: "paragraph", children: [{ type: "text", value: written(node, source) }] };
    }
    if ("children" in node) restoreText(node as { children: RootContent[] }, source);
    return node;
  });
}

function written(node: RootContent, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
