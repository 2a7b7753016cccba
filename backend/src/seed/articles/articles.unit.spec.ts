import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clinicalDesk } from "@needlepoint/contracts/shop";
import { countWords, figures, headingAnchor } from "./check-body";
import { ArticleFileError, loadArticles, parseArticle } from "./load";

const filler = Array.from({ length: 950 }, () => "word").join(" ");

/** A sound article file, with parts of it replaced. */
function file(changes: { frontMatter?: (yaml: string) => string; body?: string } = {}): string {
  const yaml = `slug: sample
title: A sample
dek: One sentence.
summary: Two plain sentences. This is the second.
topic: Technique
publishedOn: 2025-06-11
updatedOn: 2026-11-23
sourcesCheckedOn: 2026-11-23
reviewedBy: null
productHandles: [sharps-container]
questions:
  - question: What is it?
    anchor: what-it-is
references:
  - key: cfr
    authors: Code of Federal Regulations
    title: Acupuncture needle
    source: Title 21
    year: "2026"
    url: https://example.org/cfr`;
  const body = changes.body ?? `## What it is\n\nA claim.[^cfr] ${filler}`;
  return `---\n${changes.frontMatter?.(yaml) ?? yaml}\n---\n\n${body}\n`;
}

function problemsOf(text: string, name = "sample.md"): readonly string[] {
  try {
    parseArticle(name, text);
  } catch (error) {
    if (error instanceof ArticleFileError) {
      expect(error.message).toContain(name);
      return error.problems;
    }
    throw error;
  }
  return [];
}

describe("who wrote an article", () => {
  it("is the desk of the shop, by the name the shop has, unless the file names somebody", () => {
    const named = file({ frontMatter: (yaml) => `${yaml}\nauthor: guest author` });
    expect(parseArticle("sample.md", file()).author).toBe(clinicalDesk);
    expect(parseArticle("sample.md", named).author).toBe("guest author");
  });
});

describe("the articles we ship", () => {
  const articles = loadArticles();

  it("are the three of the seed, newest first", () => {
    expect(articles.map((article) => [article.slug, article.publishedOn])).toEqual([
      ["what-is-dry-needling", "2025-06-11"],
      ["the-kinetic-chain", "2025-04-18"],
      ["first-hand-function-evaluation", "2025-04-06"],
    ]);
  });

  it.each(articles)("$slug has five to ten references and no invented reviewer", (article) => {
    expect(article.references.length).toBeGreaterThanOrEqual(5);
    expect(article.references.length).toBeLessThanOrEqual(10);
    expect(article.reviewedBy).toBeNull();
    expect(article.author).toBe(clinicalDesk);
  });

  it.each(articles)("$slug names risks, thin evidence, a clinician and the license", (article) => {
    expect(article.body).toMatch(/^## Risks/m);
    expect(article.body).toMatch(/^## What the evidence says$/m);
    const ending = article.body.slice(article.body.lastIndexOf("\n## "));
    expect(ending).toMatch(/Talk with\s+(a|your)\s+physician/);
    expect(ending).toMatch(/licensed?\b/);
  });

  it("show one figure each, and the state check in the first", () => {
    const drawn = articles.map((article) => article.body.match(/^::figure\{name=(.+)\}$/m)?.[1]);
    expect(drawn).toEqual([...figures]);
    expect(articles[0]?.body).toContain("::state-check{profession=PT}");
  });

  it("name risks of needling and call the needles what they are", () => {
    const needling = articles[0]?.body.replace(/\s+/g, " ");
    for (const risk of ["Bleeding", "bruising", "sore", "pneumothorax"]) {
      expect(needling).toContain(risk);
    }
    expect(needling).toContain("prescription (Rx only) class II devices");
  });
});

describe("parseArticle", () => {
  it("reads a sound file, with a null for a missing DOI", () => {
    const article = parseArticle("sample.md", file());
    expect(article).toMatchObject({ slug: "sample", wordCount: 955, readingMinutes: 5 });
    expect(article.references[0]?.doi).toBeNull();
    expect(article.body.startsWith("## What it is")).toBe(true);
  });

  it.each([
    ["no front matter", "## What it is", "no front matter"],
    ["broken YAML", file({ frontMatter: (yaml) => `${yaml}\n  - [` }), "at line"],
    ["an unknown key", file({ frontMatter: (yaml) => `${yaml}\nkicker: x` }), "kicker"],
    ["a missing field", file({ frontMatter: (yaml) => yaml.replace(/^dek.*$/m, "") }), "dek"],
    [
      "an impossible day",
      file({ frontMatter: (y) => y.replace("2025-06-11", "2025-02-30") }),
      "publishedOn",
    ],
    [
      "an update before publication",
      file({ frontMatter: (y) => y.replace("2025-06-11", "2027-01-01") }),
      "updatedOn",
    ],
    [
      "a link that is no web address",
      file({ frontMatter: (y) => y.replace("https://example.org/cfr", "javascript:alert(1)") }),
      "references[0].url",
    ],
    [
      "an anchor without a heading",
      file({ frontMatter: (y) => y.replace("what-it-is", "nowhere") }),
      "nowhere",
    ],
  ])("refuses %s", (_name, text, expected) => {
    expect(problemsOf(text).join("\n")).toContain(expected);
  });

  it.each([
    [
      "a citation without a reference",
      "A claim.[^cfr] Another.[^ghost]",
      "[^ghost] has no reference",
    ],
    ["a reference never cited", "A claim.", 'reference "cfr" is never cited'],
    ["a footnote defined in the body", "A claim.[^cfr]\n\n[^cfr]: here", "front matter"],
    [
      "a product it does not list",
      "A claim.[^cfr]\n\n::product{handle=other-thing}",
      "productHandles",
    ],
    [
      "a profession without rules",
      "A claim.[^cfr]\n\n::state-check{profession=other}",
      "profession",
    ],
    ["a figure nobody draws", "A claim.[^cfr]\n\n::figure{name=cat}", "figure"],
    [
      "a figure shown twice",
      "A claim.[^cfr]\n\n::figure{name=hand}\n\n::figure{name=hand}",
      "stands twice",
    ],
    ["an unknown directive", "A claim.[^cfr]\n\n::video{id=7}", "no directive we know"],
    ["a malformed directive", 'A claim.[^cfr]\n\n::figure{name="hand" }', "no directive we know"],
    ["a colon that starts an inline directive", "A claim.[^cfr] Note:this", "colon"],
    ["raw HTML", "A claim.[^cfr] <b>bold</b>", "raw HTML"],
    ["a first-level heading", "A claim.[^cfr]\n\n# Big", "must be ## or ###"],
    ["two headings alike", "A claim.[^cfr]\n\n## What it is", "share the anchor"],
    ["an approval claim", "It is FDA approved.[^cfr]", "FDA approved"],
    ["a promise of a cure", "It cures pain.[^cfr]", "cures"],
  ])("refuses %s", (_name, body, expected) => {
    const problems = problemsOf(file({ body: `## What it is\n\n${body}\n\n${filler}` }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
  });

  it("refuses a body that is too short or too long, with the count", () => {
    expect(problemsOf(file({ body: "## What it is\n\nA claim.[^cfr]" }))).toEqual([
      "5 words; 900 to 1500 are asked for",
    ]);
    expect(problemsOf(file({ body: `## What it is\n\n[^cfr] ${filler} ${filler}` }))).toEqual([
      "1903 words; 900 to 1500 are asked for",
    ]);
  });

  it("refuses a slug that is not the file name, and lists every problem at once", () => {
    const problems = problemsOf(file({ body: "## What it is" }), "renamed.md");
    expect(problems).toHaveLength(3);
    expect(problems[0]).toContain('slug "sample"');
  });
});

describe("loadArticles", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "articles-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("says where it looked when there is nothing to read", () => {
    expect(() => loadArticles(folder)).toThrow(folder);
  });

  it("names the file that is not sound, and reads only Markdown", () => {
    writeFileSync(join(folder, "sample.md"), file());
    writeFileSync(join(folder, "notes.txt"), "not an article");
    expect(loadArticles(folder)).toHaveLength(1);
    writeFileSync(join(folder, "broken.md"), "nothing");
    expect(() => loadArticles(folder)).toThrow(/^broken\.md: /);
  });

  it("holds articles to the handles of the catalog when it is given them", () => {
    writeFileSync(join(folder, "sample.md"), file());
    expect(loadArticles(folder, new Set(["sharps-container"]))).toHaveLength(1);
    expect(() => loadArticles(folder, new Set())).toThrow("sample.md: the catalog has no product");
  });
});

describe("reading a body", () => {
  it("counts what a reader reads", () => {
    expect(
      countWords(
        "## Risks\n\nA [dry needle](/learn/x) isn't 0.25 wide.[^a]\n\n::figure{name=hand}",
      ),
    ).toBe(7);
  });

  it("slugs headings as the page does", () => {
    expect(headingAnchor("Is it right for you?")).toBe("is-it-right-for-you");
    expect(headingAnchor("Open and closed chains")).toBe("open-and-closed-chains");
  });
});
