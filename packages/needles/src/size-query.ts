import { diameterOfGauge, lengthOfInches } from "./units";

/** A needle size found in what someone typed; either part may be missing. */
export type SizeQuery = { diameterMm?: number; lengthMm?: number };

/** Bounds in mm beyond which a number is not a needle size; the same as of `needleSpec`. */
const diameterRange = { min: 0.1, max: 0.6 } as const;
const lengthRange = { min: 5, max: 150 } as const;

/** Longer text is a sentence or an attack; a size stands at its start if anywhere. */
const longestQuery = 200;

/** A bare number under this is read as inches once a gauge was named ("36g 1.2"). */
const bareInchLimit = 5;

type Token = {
  value: number;
  unit: "mm" | "inch" | "gauge" | "none";
  /** Where it stands in the text that was read. */
  at: { from: number; to: number };
};

/**
 * One number with an optional unit. It must stand alone, so that the digits inside a SKU
 * ("APS-SF-020-030") or a word are not read as a size.
 */
const numberToken =
  /(?<![\w.,/-])(?:ø|⌀|phi|φ)?\s*(?<number>\d{1,3} \d\/\d|\d\/\d|\d{0,3}[.,]\d{1,3}|\d{1,3})\s*(?<unit>millimeters?|mm|inch(?:es)?|in|"|″|”|''|gauge|ga|g)?(?![\w/-]|[.,]\d)/g;

function numberOf(text: string): number {
  const fraction = /^(?:(\d+) )?(\d)\/(\d)$/.exec(text);
  if (fraction) {
    return Number(fraction[1] ?? 0) + Number(fraction[2]) / Number(fraction[3]);
  }
  return Number(text.replace(",", "."));
}

function unitOf(text: string | undefined): Token["unit"] {
  if (text === undefined) return "none";
  if (text.startsWith("mm") || text.startsWith("mil")) return "mm";
  return text.startsWith("g") ? "gauge" : "inch";
}

/** Only letters and digits are looked at: a cross between two sizes is a separator and nothing else. */
function spacedOut(text: string): string {
  return (
    text
      .slice(0, longestQuery)
      .toLowerCase()
      // "0.20x30" and "36ga x 1.2in": the cross between two sizes is only a separator.
      .replace(/(?<=[\d"″”a-z])\s*[×✕*]\s*(?=[\d.,])/g, " | ")
      .replace(/(?<=\d|mm|ga|gauge|g|in|["″”])\s*x\s*(?=[\d.,])/g, " | ")
      .replace(/\bby\b/g, " | ")
  );
}

function tokensOf(spaced: string): Token[] {
  return [...spaced.matchAll(numberToken)].map((match) => {
    const { number = "", unit } = match.groups ?? {};
    const at = { from: match.index, to: match.index + match[0].length };
    return { value: numberOf(number), unit: unitOf(unit), at };
  });
}

const within = (value: number, range: { min: number; max: number }) =>
  Number.isFinite(value) && value >= range.min && value <= range.max;

function diameterOf(token: Token): number | null {
  if (token.unit === "gauge") return diameterOfGauge(token.value);
  if (token.unit === "inch") return null;
  return within(token.value, diameterRange) ? Number(token.value.toFixed(2)) : null;
}

function lengthOf(token: Token, context: { sized: boolean; gauge: boolean }): number | null {
  if (token.unit === "gauge") return null;
  const bare = token.unit === "none";
  // A lone bare number ("100") is more likely a box count than a length.
  if (bare && !context.sized) return null;
  const inches = token.unit === "inch" || (bare && context.gauge && token.value < bareInchLimit);
  const mm = inches ? lengthOfInches(token.value) : token.value;
  return within(mm, lengthRange) ? Number(mm.toFixed(1)) : null;
}

/**
 * Reads a needle size out of search text: "0.20x30", ".20 30mm", "36g 1.2\"", "36ga x 1.2in",
 * "0,25*40", "1 1/2 in". Order does not matter. What cannot be read is left out; `{}` means that
 * the text names no size. Gauges are read by the table in `units.ts`.
 */
export function parseSizeQuery(text: string): SizeQuery {
  return splitSizeQuery(text).size;
}

/** A size out of a text as `parseSizeQuery` reads it, and the words that stand around it. */
export function splitSizeQuery(text: string): { size: SizeQuery; rest: string } {
  const spaced = spacedOut(text);
  const tokens = tokensOf(spaced);
  const query: SizeQuery = {};
  const used: Token[] = [];

  const diameterToken = tokens.find((token) => diameterOf(token) !== null);
  const diameterMm = diameterToken && diameterOf(diameterToken);
  if (diameterToken && typeof diameterMm === "number") {
    query.diameterMm = diameterMm;
    used.push(diameterToken);
  }

  const context = {
    sized: diameterToken !== undefined,
    gauge: diameterToken?.unit === "gauge",
  };
  for (const token of tokens) {
    if (token === diameterToken) continue;
    const lengthMm = lengthOf(token, context);
    if (lengthMm !== null) {
      query.lengthMm = lengthMm;
      used.push(token);
      break;
    }
  }
  const rest = used
    .toSorted((a, b) => b.at.from - a.at.from)
    .reduce((left, { at }) => `${left.slice(0, at.from)} ${left.slice(at.to)}`, spaced);
  return { size: query, rest: rest.replace(/[|\s]+/g, " ").trim() };
}
