/**
 * The text of an uploaded order: UTF-8, or UTF-16 as Excel's "Unicode Text" has it, known by its
 * first two bytes. Null for what is no text, as a workbook is none.
 */
export function fileText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes("\u0000") || text.startsWith("PK\u0003\u0004") ? null : text;
}
