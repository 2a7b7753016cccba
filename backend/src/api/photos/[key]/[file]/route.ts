import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { widthOfFile } from "@needlepoint/contracts/photos";
import { env } from "../../../../env";
import { PhotoStore } from "../../../../modules/shop-files/photo-store";
import { notFound } from "../../../../workflows/licensure/refusal";
import { pathId } from "../../../gates/gate";

const store = new PhotoStore(env.photos);

/** `GET /photos/:key/:file`: a drawn file as it lies there. Its content never changes. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const key = pathId(req, "key");
  const width = widthOfFile(key, pathId(req, "file"));
  const content = width === null ? null : await store.get(key, width);
  if (!content) throw notFound("There is no such photo.");
  res.setHeader("Content-Type", "image/webp");
  res.setHeader("Cache-Control", "public, max-age=31536000, immutable");
  res.end(content);
}
