/** Names in a PDF may spell any letter as `#` and two hex digits. */
function plainNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** The text without what is packed into streams, where any letters may come together by chance. */
function outsideStreams(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const begin of text.matchAll(/stream\r?\n/g)) {
    if (begin.index < from) continue;
    parts.push(text.slice(from, begin.index));
    const end = text.indexOf("endstream", begin.index + begin[0].length);
    if (end < 0) return parts.join(" ");
    from = end + "endstream".length;
  }
  return [...parts, text.slice(from)].join(" ");
}

/** What a PDF may carry that acts by itself or hides another file; a scan of a license has none. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)\b/;

/**
 * Why a PDF is not taken; null when it is. It looks at what stands in the open: dictionaries of the
 * trailer, of cross references and of pages always do, objects packed into streams do not. Whoever
 * shows a PDF still has to keep it from running anything.
 * @returns a sentence for the field
 */
export function pdfProblem(bytes: Buffer): string | null {
  const text = bytes.toString("latin1");
  const end = text.lastIndexOf("%%EOF");
  if (!/^%PDF-[12]\.\d/.test(text) || end < 0) {
    return "The PDF is not complete. Save it anew and send that.";
  }
  if (/\S/.test(text.slice(end + "%%EOF".length).replaceAll("\0", ""))) {
    return "The file holds a second file. Save it anew and send that.";
  }
  const names = plainNames(outsideStreams(text));
  if (/\/Encrypt\b/.test(names)) {
    return "The PDF is locked by a password. Save it without one and send that.";
  }
  if (ACTIVE.test(names)) {
    return "The PDF holds scripts or attachments. Print it to a new PDF and send that.";
  }
  return null;
}
