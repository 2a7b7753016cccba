import type { EvidenceType } from "@needlepoint/contracts/evidence";
import { evidenceMaxBytes } from "@needlepoint/contracts/evidence";
import sharp from "sharp";
import { documentType } from "../../files/document-type";
import { secondFileIn } from "../../files/second-file";
import { pdfProblem } from "./pdf-problem";

/** Why a file is not taken, in a sentence for its field. */
export class DocumentRefused extends Error {}

/** More than a sharp scan of a page needs; what unpacks to more is a bomb or a poster. */
const MAX_PIXELS = 50_000_000;
/** Longer than any page at 600 dpi. */
const MAX_SIDE = 16_000;

/**
 * Makes of an upload a document that is safe to keep and to show: by its bytes one of the four
 * kinds, of a sane size, and nothing else at the same time. Pictures are drawn anew, which leaves
 * out where and by whom they were taken, and whatever else was hidden in them.
 * @throws DocumentRefused with a sentence for the field
 */
export async function cleanDocument(
  upload: Buffer,
): Promise<{ type: EvidenceType; content: Buffer }> {
  if (upload.length === 0) throw new DocumentRefused("The file is empty. Choose it again.");
  if (upload.length > evidenceMaxBytes) throw new DocumentRefused("Keep the file under 10 MB.");
  const type = documentType(upload);
  if (!type) throw new DocumentRefused("Send a PDF, JPEG, PNG or WebP file.");
  if (secondFileIn(upload, type)) {
    throw new DocumentRefused("The file holds a second file. Save it anew and send that.");
  }
  if (type === "application/pdf") {
    const problem = pdfProblem(upload);
    if (problem) throw new DocumentRefused(problem);
    return { type, content: upload };
  }
  return { type, content: await redraw(upload, type) };
}

async function redraw(upload: Buffer, type: EvidenceType): Promise<Buffer> {
  const formats = { "image/jpeg": "jpeg", "image/png": "png", "image/webp": "webp" } as const;
  const format = formats[type as keyof typeof formats];
  try {
    const picture = sharp(upload, { limitInputPixels: MAX_PIXELS, failOn: "error", pages: 1 });
    const { width = 0, height = 0 } = await picture.metadata();
    if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
      throw new DocumentRefused("The picture is too large. Send it under 50 megapixels.");
    }
    // Turned as the camera said, for that note goes too.
    const drawn = await picture
      .rotate()
      .toFormat(format, format === "png" ? {} : { quality: 85 })
      .toBuffer();
    if (drawn.length > evidenceMaxBytes) throw new DocumentRefused("Keep the file under 10 MB.");
    return drawn;
  } catch (error) {
    if (error instanceof DocumentRefused) throw error;
    if (error instanceof Error && /pixel limit/i.test(error.message)) {
      throw new DocumentRefused("The picture is too large. Send it under 50 megapixels.");
    }
    throw new DocumentRefused("The picture cannot be read. Save it anew and send that.");
  }
}
