import instrumentSans from "./type/instrument-sans-500.json";
import newsreader from "./type/newsreader-500.json";

type Glyph = { advance: number; path: string };

/** Outlines of our own type on a square of 1000 units, made as `src/fonts/README.md` says. */
const fonts = {
  serif: new Map<string, Glyph>(Object.entries(newsreader)),
  sans: new Map<string, Glyph>(Object.entries(instrumentSans)),
};
export type Face = keyof typeof fonts;

/** How wide a text is at a size, in the units of that size. */
export function widthOf(face: Face, size: number, text: string): number {
  return glyphsOf(face, text).reduce((sum, { advance }) => sum + advance, 0) * (size / 1000);
}

/**
 * A line of text as drawn paths, so that a picture needs no font of the machine that makes it. A
 * character our type lacks is left out.
 * @param x, y where its baseline begins
 */
export function setText(
  face: Face,
  { text, size, x, y, fill }: { text: string; size: number; x: number; y: number; fill: string },
): string {
  let along = 0;
  const paths = glyphsOf(face, text).map(({ advance, path }) => {
    const at = along;
    along += advance;
    return path === "" ? "" : `<path transform="translate(${at} 0)" d="${path}"/>`;
  });
  return `<g fill="${fill}" transform="translate(${x} ${y}) scale(${size / 1000})">${paths.join("")}</g>`;
}

/** Breaks a text into lines that fit a width; what does not fit into the last line ends in "…". */
export function breakLines(
  face: Face,
  { text, size, width, most }: { text: string; size: number; width: number; most: number },
): string[] {
  const fits = (line: string) => widthOf(face, size, line) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of drawable(face, text).split(/\s+/).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      if (line !== "") lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  const kept = lines.slice(0, most);
  const wasCut = lines.length > most;
  return kept.map((one, index) =>
    fits(one) && !(wasCut && index === most - 1) ? one : shorten(one, fits),
  );
}

function shorten(line: string, fits: (line: string) => boolean): string {
  let kept = line;
  while (kept !== "" && !fits(`${kept}…`)) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

function drawable(face: Face, text: string): string {
  return [...text.normalize("NFC")]
    .map((mark) => (/\s/.test(mark) ? " " : mark))
    .filter((mark) => fonts[face].has(mark))
    .join("");
}

function glyphsOf(face: Face, text: string): Glyph[] {
  return [...text].flatMap((mark) => fonts[face].get(mark) ?? []);
}
