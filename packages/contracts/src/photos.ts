import { z } from "zod";

/**
 * Photos of products. Each lies in a few widths, drawn when it was uploaded, under a key that names
 * its own size: whoever has the key knows every address of it.
 */

/** Widths a photo is drawn in, in px; a smaller photo ends with its own width. */
export const photoWidths = [320, 640, 960, 1440] as const;

/** What staff may send; the admin asks before it sends more. */
export const photoMaxBytes = 15 * 1024 * 1024;
/** All photos of one upload together. */
export const photoUploadMaxBytes = 40 * 1024 * 1024;

const KEY = /^[0-9a-f]{24}-([1-9]\d{0,3})x([1-9]\d{0,3})$/;
const IN_ADDRESS = /\/photos\/([0-9a-fx-]{26,40})\/\d{1,4}\.webp$/;

/** The size of a photo by its key; null when that is no key of a photo. */
export function photoSize(key: string): { width: number; height: number } | null {
  const [, width, height] = KEY.exec(key) ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : null;
}

/** The widths that a photo lies in, smallest first. */
export function widthsOf(fullWidth: number): number[] {
  return [...photoWidths.filter((width) => width < fullWidth), fullWidth];
}

/** Where a photo answers, on the storefront's origin and on the backend's. */
export function photoPath(key: string, width: number): string {
  return `/photos/${key}/${width}.webp`;
}

/** The key in the address of a photo; null for a picture that was not uploaded to this store. */
export function photoKeyOf(address: string): string | null {
  const key = IN_ADDRESS.exec(address)?.[1] ?? "";
  return photoSize(key) ? key : null;
}

/** The width a file of a photo is asked for in; null when no such file can be. */
export function widthOfFile(key: string, file: string): number | null {
  const size = photoSize(key);
  const width = Number(/^(\d{1,4})\.webp$/.exec(file)?.[1]);
  return size && widthsOf(size.width).includes(width) ? width : null;
}

/** A photo as the shop shows it. Only one with a text is shown: nobody is to miss what it says. */
export const photo = z.object({
  key: z.string(),
  width: z.int().min(1),
  height: z.int().min(1),
  alt: z.string().min(1),
});
export type Photo = z.infer<typeof photo>;
