import { readProduct } from "@/features/catalog/data";
import { answerPicture } from "@/features/share/answer-picture";
import { noPicture } from "@/features/share/no-picture";
import { wordsOfProduct } from "@/features/share/share-words";

/** The picture that others show beside a link to a product. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/share/products/[handle]">,
): Promise<Response> {
  const product = await readProduct((await params).handle);
  if (product.state !== "ready") return noPicture(product.state);
  return answerPicture(request, wordsOfProduct(product.value));
}
