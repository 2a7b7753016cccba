import { answerPicture } from "@/features/share/answer-picture";
import { wordsOfShop } from "@/features/share/share-words";

/** The picture that others show beside a link to the shop. */
export async function GET(request: Request): Promise<Response> {
  return answerPicture(request, wordsOfShop());
}
