import { unstable_rethrow } from "next/navigation";

/** What came of a read that a page shows. */
export type Reading<T> =
  | { state: "ready"; value: T }
  /** The backend answered: there is no such thing. */
  | { state: "missing" }
  /** Rendered by the build, which runs without a backend; the first visit replaces it. */
  | { state: "not-loaded" }
  /** No answer now, and none kept from before. */
  | { state: "down"; error: unknown };

/** Awaits a cached read and turns what it throws into `down`. */
export async function settle<T>(
  cached: Promise<Exclude<Reading<T>, { state: "down" }>>,
): Promise<Reading<T>> {
  try {
    return await cached;
  } catch (error) {
    unstable_rethrow(error);
    return { state: "down", error };
  }
}

/** Handles and slugs are short kebab-case; anything else is not worth a question to the backend. */
export function isHandle(value: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,119}$/.test(value);
}
