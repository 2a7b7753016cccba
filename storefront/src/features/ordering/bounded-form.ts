/** A form as far as it was read. */
interface BoundedForm {
  form: FormData;
  /** False when there was more than may be read: the fields are those that came whole before that. */
  whole: boolean;
}

/** The bytes of a body up to a limit; the rest is not waited for. */
async function readUpTo(
  body: ReadableStream<Uint8Array>,
  most: number,
): Promise<{ bytes: Buffer; whole: boolean }> {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { bytes: Buffer.concat(parts), whole: true };
    parts.push(value);
    size += value.byteLength;
    if (size > most) {
      await reader.cancel().catch(() => {});
      return { bytes: Buffer.concat(parts).subarray(0, most), whole: false };
    }
  }
}

/** Ends a form that was cut off after its last whole field; null when it holds none. */
function mended(bytes: Buffer, contentType: string): Buffer | null {
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) {
    const end = bytes.lastIndexOf("&");
    return end < 0 ? null : bytes.subarray(0, end);
  }
  const end = bytes.lastIndexOf(`\r\n--${boundary}`);
  return end < 0
    ? null
    : Buffer.concat([bytes.subarray(0, end), Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

/**
 * Reads a posted form of at most so many bytes, however its length is told or not told.
 * @returns null for what is no form
 */
export async function readBoundedForm(request: Request, most: number): Promise<BoundedForm | null> {
  const contentType = request.headers.get("content-type") ?? "";
  if (request.body === null) return null;
  try {
    const { bytes, whole } = await readUpTo(request.body, most);
    const content = whole ? bytes : mended(bytes, contentType);
    if (content === null) return { form: new FormData(), whole };
    const headers = { "content-type": contentType };
    return { form: await new Response(new Uint8Array(content), { headers }).formData(), whole };
  } catch {
    return null;
  }
}
