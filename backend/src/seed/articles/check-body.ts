import { profession } from "@needlepoint/licensure/professions";
import type { FrontMatter } from "./schema";

/** Fewest and most words a body may have, directives and citations not counted. */
const wordLimits = { least: 900, most: 1500 } as const;

/** Drawings the storefront has for `::figure{name=...}`. */
export const figures = ["trigger-point", "kinetic-chain", "hand"] as const;

const leafDirective = /^::([a-z-]+)\{([a-z]+)=([A-Za-z0-9-]+)\}$/;
const citation = /\[\^([^\]\s]+)\]/g;

/** Claims the store does not make about a device or a treatment. */
const wordsWeDoNotUse = [/\bFDA[- ]approved\b/i, /\bcur(?:e|es|ed|ing)\b/i, /\bmiracle\b/i];

/** Words a reader reads: no directives, citations, link targets or Markdown marks. */
export function countWords(body: string): number {
  const prose = body
    .replace(/^::.*$/gm, " ")
    .replace(citation, " ")
    .replace(/\]\([^)]*\)/g, "]");
  return prose.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** The id the page gives a plain-text heading: GitHub's rule, as rehype-slug applies it. */
export function headingAnchor(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}

function headingProblems(body: string, frontMatter: FrontMatter): string[] {
  const problems: string[] = [];
  const anchors = new Set<string>();
  let previousLevel = 1;
  for (const [, marks = "", text = ""] of body.matchAll(/^(#{1,6})[ \t]+(.+)$/gm)) {
    const level = marks.length;
    if (level !== 2 && level !== 3) problems.push(`heading "${text}" must be ## or ###`);
    if (level > previousLevel + 1) problems.push(`heading "${text}" skips a level`);
    previousLevel = level;
    const anchor = headingAnchor(text);
    if (anchors.has(anchor)) problems.push(`two headings share the anchor "${anchor}"`);
    anchors.add(anchor);
  }
  for (const { question, anchor } of frontMatter.questions) {
    if (!anchors.has(anchor)) {
      problems.push(`question "${question}" points to "${anchor}", which is no heading`);
    }
  }
  return problems;
}

function citationProblems(body: string, frontMatter: FrontMatter): string[] {
  const problems: string[] = [];
  if (/^\[\^[^\]]+\]:/m.test(body)) {
    problems.push("footnotes are defined in the front matter, not in the body");
  }
  const used = new Set([...body.matchAll(citation)].map(([, key = ""]) => key));
  const defined = new Set(frontMatter.references.map((reference) => reference.key));
  for (const key of used) if (!defined.has(key)) problems.push(`[^${key}] has no reference`);
  for (const key of defined) if (!used.has(key)) problems.push(`reference "${key}" is never cited`);
  return problems;
}

/** What is wrong with one `::name{attribute=value}`, or null. */
function directiveProblem(line: string, frontMatter: FrontMatter): string | null {
  const [, name, attribute, value = ""] = leafDirective.exec(line) ?? [];
  switch (`${name}.${attribute}`) {
    case "product.handle":
      return frontMatter.productHandles.includes(value)
        ? null
        : `"${line}" names a product that productHandles does not list`;
    case "state-check.profession":
      return value !== "other" && profession.safeParse(value).success
        ? null
        : `"${line}" names no profession we have rules for`;
    case "figure.name":
      return figures.some((figure) => figure === value)
        ? null
        : `"${line}" names no figure we draw`;
    default:
      return `"${line}" is no directive we know`;
  }
}

function directiveProblems(body: string, frontMatter: FrontMatter): string[] {
  const problems: string[] = [];
  const figuresSeen = new Set<string>();
  for (const line of body.split(/\r?\n/)) {
    if (line.trimStart().startsWith("::")) {
      const problem = directiveProblem(line, frontMatter);
      if (problem) problems.push(problem);
      if (line.startsWith("::figure") && figuresSeen.has(line))
        problems.push(`"${line}" stands twice`);
      figuresSeen.add(line);
    } else if (/:[A-Za-z]/.test(line.replace(/\]\([^)]*\)/g, ""))) {
      // remark-directive would swallow the word after the colon as an inline directive.
      problems.push(`a colon touches the word after it in "${line}"`);
    }
  }
  return problems;
}

/**
 * Everything that would break the page or a house rule, as sentences without a file name; empty when
 * the body is sound.
 */
export function findBodyProblems(body: string, frontMatter: FrontMatter): string[] {
  const problems = [
    ...headingProblems(body, frontMatter),
    ...citationProblems(body, frontMatter),
    ...directiveProblems(body, frontMatter),
  ];
  if (/<[a-z!/]/i.test(body)) problems.push("the body holds raw HTML, which the page strips");
  const readerText = [frontMatter.title, frontMatter.dek, frontMatter.summary, body].join("\n");
  for (const pattern of wordsWeDoNotUse) {
    const found = pattern.exec(readerText);
    if (found) problems.push(`"${found[0]}" is a claim we do not make`);
  }
  const words = countWords(body);
  if (words < wordLimits.least || words > wordLimits.most) {
    problems.push(`${words} words; ${wordLimits.least} to ${wordLimits.most} are asked for`);
  }
  return problems;
}
