import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, YAMLParseError } from "yaml";
import { z } from "zod";
import { countWords, findBodyProblems } from "./check-body";
import { type FrontMatter, frontMatterSchema } from "./schema";

/** Words a minute of an adult reading health information. */
const readingPace = 200;

export type LoadedArticle = FrontMatter & {
  /** Markdown with `[^key]` citations and `::` directives, front matter removed. */
  body: string;
  wordCount: number;
  readingMinutes: number;
};

/** An article file that cannot be used; the message names the file and every problem in it. */
export class ArticleFileError extends Error {
  constructor(
    readonly file: string,
    readonly problems: readonly string[],
  ) {
    super(`${file}: ${problems.join("; ")}`);
    this.name = "ArticleFileError";
  }
}

function splitFile(file: string, text: string): { yaml: string; body: string } {
  const [, yaml, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  if (yaml === undefined || body === undefined) {
    throw new ArticleFileError(file, ["no front matter between two lines of ---"]);
  }
  return { yaml, body: body.trim() };
}

function readFrontMatter(file: string, yaml: string): FrontMatter {
  let fields: unknown;
  try {
    fields = parse(yaml);
  } catch (error) {
    if (error instanceof YAMLParseError) throw new ArticleFileError(file, [error.message]);
    throw error;
  }
  const result = frontMatterSchema.safeParse(fields);
  if (result.success) return result.data;
  throw new ArticleFileError(
    file,
    result.error.issues.map((issue) => `${z.core.toDotPath(issue.path)} ${issue.message}`.trim()),
  );
}

/**
 * Reads one article.
 * @param file Its name, `<slug>.md`, used in every message.
 * @throws ArticleFileError when the front matter or the body is not sound.
 */
export function parseArticle(file: string, text: string): LoadedArticle {
  const { yaml, body } = splitFile(file, text);
  const frontMatter = readFrontMatter(file, yaml);
  const problems = findBodyProblems(body, frontMatter);
  if (`${frontMatter.slug}.md` !== file)
    problems.unshift(`slug "${frontMatter.slug}" is not the file name`);
  if (problems.length > 0) throw new ArticleFileError(file, problems);
  const wordCount = countWords(body);
  const readingMinutes = Math.max(1, Math.round(wordCount / readingPace));
  return { ...frontMatter, body, wordCount, readingMinutes };
}

/**
 * Reads every article file in a folder, newest first.
 * @param directory Where the `*.md` files lie; by default beside this file.
 * @param catalogHandles Handles the catalog has; when given, an article may name no other.
 * @throws ArticleFileError at the first file that is not sound; Error when there is none to read.
 */
export function loadArticles(
  directory: string = __dirname,
  catalogHandles?: ReadonlySet<string>,
): LoadedArticle[] {
  const files = readdirSync(directory).filter((name) => name.endsWith(".md"));
  // A build copies only code, so a compiled copy of this file finds its folder empty.
  if (files.length === 0) throw new Error(`No articles (*.md) in ${directory}.`);
  const articles = files.map((file) => {
    const article = parseArticle(file, readFileSync(join(directory, file), "utf8"));
    const unknown = article.productHandles.filter(
      (handle) => catalogHandles?.has(handle) === false,
    );
    if (unknown.length > 0) {
      throw new ArticleFileError(file, [`the catalog has no product ${unknown.join(", ")}`]);
    }
    return article;
  });
  return articles.sort((a, b) => b.publishedOn.localeCompare(a.publishedOn));
}
