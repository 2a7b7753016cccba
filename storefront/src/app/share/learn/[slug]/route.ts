import { readArticle } from "@/features/articles/data";
import { answerPicture } from "@/features/share/answer-picture";
import { noPicture } from "@/features/share/no-picture";
import { wordsOfArticle } from "@/features/share/share-words";

/** The picture that others show beside a link to an article. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/share/learn/[slug]">,
): Promise<Response> {
  const article = await readArticle((await params).slug);
  if (article.state !== "ready") return noPicture(article.state);
  return answerPicture(request, wordsOfArticle(article.value));
}
