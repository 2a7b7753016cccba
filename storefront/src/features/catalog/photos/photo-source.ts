import { type Photo, photoPath, widthsOf } from "@needlepoint/contracts/photos";

/** The addresses of a photo for an `<img>`: a plain one, and each width it lies in. */
export function photoSource({ key, width }: Photo): { src: string; srcSet: string } {
  const widths = widthsOf(width);
  const plain = widths.findLast((each) => each <= 960) ?? width;
  return {
    src: photoPath(key, plain),
    srcSet: widths.map((each) => `${photoPath(key, each)} ${each}w`).join(", "),
  };
}
