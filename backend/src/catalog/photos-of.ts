import { type Photo, photoKeyOf, photoSize } from "@needlepoint/contracts/photos";
import type { ProductRow } from "./product-rows";

type Pictured = Pick<ProductRow, "images" | "thumbnail">;

/** A photo with the words that stand for it; null for one that has none yet, and for foreign ones. */
function photoOf(image: NonNullable<Pictured["images"]>[number]): Photo | null {
  const key = photoKeyOf(image.url);
  const size = key ? photoSize(key) : null;
  const alt = image.metadata?.alt;
  if (!key || !size || typeof alt !== "string" || alt.trim() === "") return null;
  return { key, ...size, alt };
}

/** The photos of a product that the shop shows, in its order. */
export function photosOf(row: Pictured): Photo[] {
  return [...(row.images ?? [])]
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .flatMap((image) => photoOf(image) ?? []);
}

/** The photo that stands for a product: the one chosen as its thumbnail, or the first. */
export function leadPhoto(row: Pictured): Photo | null {
  const photos = photosOf(row);
  const chosen = photoKeyOf(row.thumbnail ?? "");
  return photos.find(({ key }) => key === chosen) ?? photos[0] ?? null;
}
