import type { EvidenceType } from "@needlepoint/contracts/evidence";

/** PDF readers look for a header this far into a file; browsers sniff no further for a page. */
const HEAD = 1024;
/** A ZIP is read from its end: the end record, behind it at most a comment of this length. */
const ZIP_TAIL = 22 + 65_535;
const ZIP_END = Buffer.from("PK\x05\x06", "latin1");
const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe)\b/i;

function isZip(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - ZIP_TAIL);
  for (let at = bytes.indexOf(ZIP_END, from); at >= 0; at = bytes.indexOf(ZIP_END, at + 1)) {
    // The record's last field is the length of the comment, which ends the file.
    if (at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length)
      return true;
  }
  return false;
}

/** Whether a file of one kind can also be read as one of another: a PDF, an archive or a page. */
export function secondFileIn(bytes: Buffer, type: EvidenceType): boolean {
  const head = bytes.subarray(0, HEAD).toString("latin1");
  if (type !== "application/pdf" && head.includes("%PDF-")) return true;
  return isZip(bytes) || MARKUP.test(head);
}
