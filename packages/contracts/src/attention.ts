const mark = "Attn: ";
const markIn = /\s*\battn:\s*/gi;

/**
 * A company and whom to hand it to, as Medusa's company field holds them. There is no field for the
 * latter, and a label, a packing slip and a carrier print the company as it stands.
 */
export function joinAttention(company: string, attention: string): string {
  const whom = attention.replace(markIn, " ").trim();
  if (whom === "") return company;
  return company === "" ? `${mark}${whom}` : `${company}, ${mark}${whom}`;
}

/** The two parts of a company field, `joinAttention` undone. */
export function splitAttention(line: string): { company: string; attention: string } {
  if (line.startsWith(mark) && line.lastIndexOf(mark) === 0) {
    return { company: "", attention: line.slice(mark.length) };
  }
  const at = line.lastIndexOf(`, ${mark}`);
  if (at < 0) return { company: line, attention: "" };
  return { company: line.slice(0, at), attention: line.slice(at + mark.length + 2) };
}
