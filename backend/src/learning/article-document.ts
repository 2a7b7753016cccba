import { synonymsIn } from "@needlepoint/needles/synonyms";
import { articleCardOf, type IndexedArticle } from "./article-rows";

/** `[^key]` citations, `::directive{}` lines and the marks of markdown. */
const MARKUP = /\[\^[^\]]*\]|^::.*$|[#*_>`|]+|\]\([^)]*\)/gm;

/** What the index holds of an article; drafts too, so readers must ask for `status`. */
export function articleDocument(row: IndexedArticle) {
  return {
    id: row.id,
    title: row.title,
    status: row.status,
    topic: row.topic,
    dek: row.dek,
    questions: row.questions.map(({ question }) => question),
    synonyms: synonymsIn(`${row.title} ${row.dek}`).join(", "),
    body: row.body.replace(MARKUP, " ").replace(/\s+/g, " ").trim(),
    // Read back whole and never matched.
    card: articleCardOf(row),
    answers: row.questions,
  };
}
