import { answerPicture } from "@/features/share/answer-picture";
import { wordsOfShelf } from "@/features/share/share-words";

/** The picture that others show beside a link to the shelf of needles. */
export async function GET(request: Request): Promise<Response> {
  return answerPicture(request, wordsOfShelf("needle"));
}
