import { SKIP, visit } from "unist-util-visit";
import type { Root, RootContent } from "./syntax-trees";

/** Where a source is cited in the text; both ends of the link and its way back. */
export interface CitedSource {
  key: string;
  /** 1 for the source that the text cites first. */
  number: number;
  /** Ids of the citations, in the order of the text. */
  citedAt: string[];
}

export const referenceId = (number: number) => `ref-${number}`;
const citationId = (number: number, time: number) =>
  time === 1 ? `cite-${number}` : `cite-${number}-${time}`;

const mark = /\[\^([\w-]{1,60})\]/g;
const run = /(?:\[\^[\w-]{1,60}\])+/g;

/**
 * Turns `[^key]` into numbered links to the list of references. Numbers follow the order in which
 * sources are first cited; neighbors are joined ("2,3"); a key without a source is left out.
 */
export function remarkCitations(options: { keys: readonly string[]; cited: CitedSource[] }) {
  const { keys, cited } = options;

  function cite(key: string): RootContent | null {
    if (!keys.includes(key)) return null;
    let source = cited.find((one) => one.key === key);
    if (!source) {
      source = { key, number: cited.length + 1, citedAt: [] };
      cited.push(source);
    }
    const id = citationId(source.number, source.citedAt.length + 1);
    source.citedAt.push(id);
    return {
      type: "link",
      url: `#${referenceId(source.number)}`,
      data: { hProperties: { id, ariaLabel: `Reference ${source.number}` } },
      children: [{ type: "text", value: String(source.number) }],
    };
  }

  function superscript(marks: string): RootContent | null {
    const links = [...marks.matchAll(mark)].flatMap((match) => cite(match[1] ?? "") ?? []);
    if (links.length === 0) return null;
    const children = links.flatMap((link, index) =>
      index === 0 ? [link] : [{ type: "text" as const, value: "," }, link],
    );
    // Markdown has no superscript: an emphasis that says which element it becomes.
    return { type: "emphasis", data: { hName: "sup" }, children } as RootContent;
  }

  return (tree: Root): void => {
    visit(tree, "text", (node, index, parent) => {
      if (!parent || index === undefined || !node.value.includes("[^")) return undefined;
      const parts: RootContent[] = [];
      let from = 0;
      for (const match of node.value.matchAll(run)) {
        const before = node.value.slice(from, match.index);
        if (before) parts.push({ type: "text", value: before });
        const mark = superscript(match[0]);
        if (mark) parts.push(mark);
        from = match.index + match[0].length;
      }
      const rest = node.value.slice(from);
      if (rest) parts.push({ type: "text", value: rest });
      (parent.children as RootContent[]).splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}
