import fc from "fast-check";
import { createElement, Fragment } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ArticleBlock } from "./directives";
import { renderArticle } from "./render-article";

function html(markdown: string, keys: string[] = []) {
  const blocks: ArticleBlock[] = [];
  const rendered = renderArticle(markdown, keys, (block) => {
    blocks.push(block);
    return `{${block.kind}}`;
  });
  const markup = renderToStaticMarkup(createElement(Fragment, null, rendered.content));
  return { ...rendered, blocks, markup };
}

describe("what an article may hold", () => {
  it.each([
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "[press](javascript:alert(1))",
    "[press](data:text/html,<script>alert(1)</script>)",
    '<a href="javascript:alert(1)">x</a>',
    "<iframe src=https://example.org></iframe>",
    "![x](https://example.org/pixel.png)",
    '<article-block data-block="{}">x</article-block>',
  ])("drops %s", (attack) => {
    const { markup, blocks } = html(`Before.\n\n${attack}\n\nAfter.`);
    expect(markup).not.toMatch(/<(script|img|iframe|article-block)|javascript:|data:|onerror/i);
    expect(markup).toContain("After.");
    expect(blocks).toEqual([]);
  });

  it("never makes an element outside the allow-list, whatever is written", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "<script>",
        "<b onclick=x>",
        "[a](",
        "javascript:",
        "::product{",
        "}",
        "\n\n",
      ),
      fc.constantFrom("# ", "- ", "`", "**", "[^a]", "<style>", "&lt;script&gt;", "|", ":x[", "]"),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const { markup } = html(pieces.join(""), ["a"]);
        expect(markup).not.toMatch(
          /<(?!\/?(p|h[234]|ul|ol|li|blockquote|strong|em|su[pb]|code|hr|br|a|table|thead|tbody|tr|t[hd]|section)\b)/,
        );
        expect(markup).not.toMatch(/href="(?!https?:|mailto:|#|\/|[^:"]*")/);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps headings with anchors, lists, tables and links", () => {
    const { markup, headings } = html(
      "## Who uses it\n\n- one\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n[rules](/state-rules)",
    );
    expect(headings).toEqual([{ id: "who-uses-it", text: "Who uses it" }]);
    expect(markup).toContain('<h2 id="who-uses-it">');
    expect(markup).toContain("<li>one</li>");
    expect(markup).toContain("<td>1</td>");
    expect(markup).toContain('<a href="/state-rules">');
  });
});

describe("citations", () => {
  it("numbers sources as they are first cited, joins neighbors and remembers every place", () => {
    const { markup, cited } = html("One.[^b] Two.[^a][^c] Again.[^b]", ["a", "b", "c"]);
    expect(cited).toEqual([
      { key: "b", number: 1, citedAt: ["cite-1", "cite-1-2"] },
      { key: "a", number: 2, citedAt: ["cite-2"] },
      { key: "c", number: 3, citedAt: ["cite-3"] },
    ]);
    expect(markup).toContain('<a id="cite-2" href="#ref-2" aria-label="Reference 2">2</a>,<a');
    expect(markup).toContain('id="cite-1-2"');
  });

  it("leaves a key without a source out, instead of a link to nowhere", () => {
    const { markup, cited } = html("A claim.[^gone]", ["a"]);
    expect(markup).toBe("<p>A claim.</p>");
    expect(cited).toEqual([]);
  });
});

describe("embedded blocks", () => {
  it("come through with their attributes, in place", () => {
    const { markup, blocks } = html(
      'One.\n\n::product{handle="aps"}\n\nTwo.\n\n::state-check{profession="PT" state="OR"}\n\n::figure{name="hand"}',
    );
    expect(blocks).toEqual([
      { kind: "product", handle: "aps" },
      { kind: "state-check", profession: "PT", state: "OR" },
      { kind: "figure", name: "hand" },
    ]);
    expect(markup.replace(/\n/g, "")).toBe("<p>One.</p>{product}<p>Two.</p>{state-check}{figure}");
  });

  it("leaves text that only looks like a directive as it was written", () => {
    const { markup, blocks } = html("A ratio of 3:one and a time of 10:30.\n\n::unknown{a=b}");
    expect(markup).toContain("A ratio of 3:one and a time of 10:30.");
    expect(markup).toContain("::unknown{a=b}");
    expect(blocks).toEqual([]);
  });
});
