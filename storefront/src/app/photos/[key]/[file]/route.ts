import { widthOfFile } from "@needlepoint/contracts/photos";
import { env } from "@/lib/env";

const PATIENCE_MS = 8_000;

type Context = { params: Promise<{ key: string; file: string }> };

/** A photo from the place where the backend keeps it: drawn long ago, and never another one. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { key, file } = await params;
  if (widthOfFile(key, file) === null) return none(404);
  const kept = await fetch(`${env.BACKEND_URL}/photos/${key}/${file}`, {
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => null);
  if (!kept?.ok) return none(kept?.status === 404 ? 404 : 502);
  return new Response(kept.body, {
    headers: {
      "content-type": "image/webp",
      "cache-control": "public, max-age=31536000, immutable",
    },
  });
}

const none = (status: number) =>
  new Response(null, { status, headers: { "cache-control": "no-store" } });
