import type { Readable } from "node:stream";
import { evidenceMaxBytes } from "@needlepoint/contracts/evidence";

/**
 * Reads the raw body of an upload, up to one byte more than may be sent: enough to know that it is
 * too much. The rest is let by unread, so that the answer still reaches the sender.
 */
export async function readUpload(
  request: Readable,
  maxBytes: number = evidenceMaxBytes,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    if (size <= maxBytes) chunks.push(bytes);
    size += bytes.length;
    // Nobody sends ten times too much by mistake.
    if (size > maxBytes * 10) break;
  }
  return Buffer.concat(chunks).subarray(0, maxBytes + 1);
}
