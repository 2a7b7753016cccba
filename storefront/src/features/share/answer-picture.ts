import "server-only";
import { createHash } from "node:crypto";
import { connection } from "next/server";
import sharp from "sharp";
import { type ShareWords, sharePicture } from "./share-picture";

type Picture = { bytes: Uint8Array<ArrayBuffer>; tag: string };

/** About 25 KB each. */
const mostKept = 300;

/** By what they show, so that a picture is drawn once and a change of words is another picture. */
const drawn = new Map<string, Promise<Picture>>();
let before: Promise<unknown> = Promise.resolve();

/** One at a time: whoever asks for all pictures at once slows no page down. */
function draw(svg: string): Promise<Picture> {
  const next = before.then(async () => {
    const bytes = new Uint8Array(
      await sharp(Buffer.from(svg)).png({ palette: true, effort: 7 }).toBuffer(),
    );
    return { bytes, tag: `"${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}"` };
  });
  before = next.catch(() => undefined);
  return next;
}

/** Answers with a picture as PNG; drawn at the first request only, and not sent twice to one asker. */
export async function answerPicture(request: Request, words: ShareWords): Promise<Response> {
  await connection();
  const svg = sharePicture(words);
  let picture = drawn.get(svg);
  if (!picture) {
    picture = draw(svg);
    drawn.set(svg, picture);
    picture.catch(() => drawn.delete(svg));
    const oldest = drawn.keys().next().value;
    if (drawn.size > mostKept && oldest !== undefined) drawn.delete(oldest);
  }
  const { bytes, tag } = await picture;
  const headers = {
    "Content-Type": "image/png",
    "Cache-Control": "public, max-age=3600",
    ETag: tag,
  };
  if (request.headers.get("if-none-match") === tag) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(bytes, { headers });
}
