import type { Photo as PhotoData } from "@needlepoint/contracts/photos";
import type { ReactNode } from "react";
import { classNames } from "@/ui/class-names";
import { Photo } from "./photo-client";
import { photoSource } from "./photo-source";

interface PhotoOverProps {
  photo: PhotoData | null;
  /** What the browser needs to choose a width: the room the photo has on the page. */
  sizes: string;
  /** True where the title beside it says all: the photo then adds nothing to hear. */
  decorative?: boolean;
  className?: string;
  children: ReactNode;
}

/** The drawing of a product, and over it the photo where the shop has one. */
export function PhotoOver({ photo, sizes, decorative, className, children }: PhotoOverProps) {
  return (
    <div className={classNames("relative overflow-hidden", className)}>
      {children}
      {photo ? (
        <Photo
          {...photoSource(photo)}
          sizes={sizes}
          width={photo.width}
          height={photo.height}
          alt={decorative ? "" : photo.alt}
          className="absolute inset-0 size-full bg-card object-cover"
        />
      ) : null}
    </div>
  );
}
