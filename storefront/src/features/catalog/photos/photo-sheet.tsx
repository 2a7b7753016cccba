import type { Photo as PhotoData } from "@needlepoint/contracts/photos";
import { Photo } from "./photo-client";
import { photoSource } from "./photo-source";

/** All photos of a product at once, the first large, nothing to slide. */
export function PhotoSheet({ photos }: { photos: PhotoData[] }) {
  return (
    <ul aria-label="Photos" className="grid grid-cols-2 gap-2">
      {photos.map((photo, index) => (
        <li key={photo.key} className={index === 0 ? "col-span-2" : undefined}>
          <Photo
            {...photoSource(photo)}
            sizes={
              index === 0 ? "(min-width: 64rem) 34rem, 94vw" : "(min-width: 64rem) 17rem, 47vw"
            }
            width={photo.width}
            height={photo.height}
            alt={photo.alt}
            first={index === 0}
            className="h-auto w-full rounded-control"
          />
        </li>
      ))}
    </ul>
  );
}
