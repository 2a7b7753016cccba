import { isCalendarInstant } from "./calendar-instant";
import { invalidQuery as invalid, type Refusal } from "./refusal";

/** Path segments that reach an object's prototype; stock Medusa lets them through in `fields`. */
const FORBIDDEN_SEGMENT = /^(__proto__|constructor|prototype)$/i;

/** The filters on points in time that every list of Medusa takes. */
const DATE_FILTERS = /^(created_at|updated_at|deleted_at|completed_at|canceled_at)$/;

/** Comparisons of a filter: `created_at[$gte]`, `and[0][created_at][$gte]`. */
const OPERATOR = /^\$(and|or|eq|ne|in|nin|gt|gte|lt|lte|exists)$/;

const MAX_OFFSET = 1_000_000;

/** `a[b].c` as `["a", "b", "c"]`. */
export function pathSegments(path: string): string[] {
  return path.split(/[[\].]+/).filter((segment) => segment !== "");
}

function hasForbiddenSegment(path: string): boolean {
  return path.split(/[[\].,+\-*\s]+/).some((segment) => FORBIDDEN_SEGMENT.test(segment));
}

function wholeNumber(value: string): number | null {
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}

function refuseParameter(key: string, value: string, maxLimit: number): Refusal | null {
  if (key.includes("\0") || value.includes("\0")) {
    return invalid("query", "The query holds a character that cannot be searched for.");
  }
  if (hasForbiddenSegment(key)) return invalid("query", "The query names a path that is not open.");

  const segments = pathSegments(key);
  const name = segments[0] ?? "";
  if (/^(fields|order)$/.test(name) && hasForbiddenSegment(value)) {
    return invalid(name, `"${name}" names a path that is not open.`);
  }
  if (name === "limit" || name === "take") {
    const limit = segments.length === 1 ? wholeNumber(value) : null;
    if (limit === null || limit < 1 || limit > maxLimit) {
      return invalid(name, `"${name}" is a whole number from 1 to ${maxLimit}.`);
    }
  }
  if (name === "offset" || name === "skip") {
    const offset = segments.length === 1 ? wholeNumber(value) : null;
    if (offset === null || offset > MAX_OFFSET) {
      return invalid(name, `"${name}" is a whole number from 0 to ${MAX_OFFSET}.`);
    }
  }
  const column = segments.filter((segment) => !/^(\$.*|\d+)$/.test(segment));
  const last = column.at(-1) ?? "";
  const stranger = segments.find((segment) => /^\$/.test(segment) && !OPERATOR.test(segment));
  if (DATE_FILTERS.test(last) && stranger !== undefined) {
    return invalid(last, `"${last}" is not compared by "${stranger}".`);
  }
  const isExistence = segments.at(-1) === "$exists" || segments.at(-1) === "$ne";
  if (DATE_FILTERS.test(last) && !isExistence && !isCalendarInstant(value)) {
    return invalid(last, `"${last}" is compared with a date like 2026-01-31.`);
  }
  return null;
}

/**
 * Looks at a raw query string for what stock Medusa answers with a 500, or should not answer.
 * @param rawQuery everything after the `?`, still encoded
 * @param maxLimit the most rows a caller may ask for
 */
export function refuseQuery(rawQuery: string, maxLimit: number): Refusal | null {
  const seen = new Set<string>();
  // The parsed query drops `__proto__` keys without a word; the raw one still shows them.
  for (const [key, value] of new URLSearchParams(rawQuery)) {
    const refusal = refuseParameter(key, value, maxLimit);
    if (refusal) return refusal;
    if (/^(limit|take|offset|skip)$/.test(key)) {
      if (seen.has(key)) return invalid(key, `"${key}" is given more than once.`);
      seen.add(key);
    }
  }
  return null;
}
