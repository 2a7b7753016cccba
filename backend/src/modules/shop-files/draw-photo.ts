import { photoMaxBytes, photoWidths, widthsOf } from "@needlepoint/contracts/photos";
import sharp, { type Sharp } from "sharp";
import { documentType } from "../../files/document-type";
import { secondFileIn } from "../../files/second-file";

/** Why a picture is not taken, in a sentence for the person who sent it. */
export class PhotoRefused extends Error {}

/** A camera of 50 megapixels; what unpacks to more is a bomb or a poster. */
const MAX_PIXELS = 50_000_000;
/** Smaller, it would be blurred on any page of the shop. */
const MIN_SIDE = 200;
const MAX_RATIO = 5;
const WIDEST = photoWidths[photoWidths.length - 1] ?? 1440;

/**
 * WebP, measured on two cores against AVIF with a 12 megapixel photo: see the decision "Photos are
 * drawn when they are uploaded".
 */
const WEBP = { quality: 80, effort: 4 } as const;

export type DrawnPhoto = {
  width: number;
  height: number;
  /** One file a width, smallest first. */
  files: { width: number; content: Buffer }[];
};

/**
 * Makes of an upload the pictures the shop shows: by its bytes a JPEG, PNG or WebP and nothing else
 * at the same time, turned as the camera said, in the fixed widths, without a note of where and by
 * whom it was taken.
 * @throws PhotoRefused with a sentence
 */
export async function drawPhoto(upload: Buffer): Promise<DrawnPhoto> {
  if (upload.length === 0) throw new PhotoRefused("The file is empty. Choose it again.");
  if (upload.length > photoMaxBytes) throw new PhotoRefused("Keep a photo under 15 MB.");
  const type = documentType(upload);
  if (!type || type === "application/pdf") {
    throw new PhotoRefused("Send photos as JPEG, PNG or WebP files.");
  }
  if (secondFileIn(upload, type)) {
    throw new PhotoRefused("The file holds a second file. Save the photo anew and send that.");
  }
  try {
    return await draw(upload);
  } catch (error) {
    if (error instanceof PhotoRefused) throw error;
    if (error instanceof Error && /pixel limit/i.test(error.message)) throw tooLarge();
    throw new PhotoRefused("The photo cannot be read. Save it anew and send that.");
  }
}

const tooLarge = () => new PhotoRefused("The photo is too large. Send it under 50 megapixels.");

async function draw(upload: Buffer): Promise<DrawnPhoto> {
  const read = sharp(upload, { limitInputPixels: MAX_PIXELS, failOn: "error", pages: 1 });
  const found = await read.metadata();
  if (found.width * found.height > MAX_PIXELS) throw tooLarge();
  const { width, height } = found.autoOrient;
  if (Math.min(width, height) < MIN_SIDE) {
    throw new PhotoRefused(`The photo is too small. Each side takes at least ${MIN_SIDE} px.`);
  }
  if (Math.max(width, height) > MAX_RATIO * Math.min(width, height)) {
    throw new PhotoRefused("The photo is too narrow for a page. Cut it and send that.");
  }
  const fullWidth = Math.min(width, WIDEST);
  // Unpacked once, at the largest size that is kept; the smaller ones are drawn from that.
  const full = await read
    .autoOrient()
    .resize({ width: fullWidth })
    .toColorspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { info } = full;
  const again = (): Sharp =>
    sharp(full.data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  const files: DrawnPhoto["files"] = [];
  for (const each of widthsOf(fullWidth)) {
    files.push({
      width: each,
      content: await again().resize({ width: each }).webp(WEBP).toBuffer(),
    });
  }
  return { width: info.width, height: info.height, files };
}
