import "server-only";
import type { z } from "zod";
import { storeCall } from "./store-call";

/** The backend is away, slow or talks nonsense, and nothing was kept from before. */
export class BackendDown extends Error {
  constructor(path: string, status: number) {
    super(`The backend gave no usable answer to ${path} (status ${status}).`);
    this.name = "BackendDown";
  }
}

export interface StoreRead<T> {
  /** Null when the backend says that there is no such thing. */
  value: T | null;
  /** True when the backend is away and this is its last good answer to this process. */
  kept: boolean;
}

// One map for the process: each bundle of the server has its own copy of this module.
const shared = globalThis as { needlepointLastGood?: Map<string, unknown> };
shared.needlepointLastGood ??= new Map();
const lastGood = shared.needlepointLastGood;

/**
 * A public read of the catalog or the articles, for use inside `"use cache"`. A tag may have expired a
 * page just before the backend went away: then its last good answer is given, marked as kept.
 * @throws BackendDown when no good answer comes within 8 seconds and none was kept
 */
export async function readStore<T>(path: string, answer: z.ZodType<T>): Promise<StoreRead<T>> {
  const read = await storeCall(path, { answer, timeout: 8_000 });
  if (read.ok) {
    lastGood.set(path, read.data);
    return { value: read.data, kept: false };
  }
  if (read.status === 404) {
    lastGood.delete(path);
    return { value: null, kept: false };
  }
  // Only what this schema parsed was put in under this path.
  if (lastGood.has(path)) return { value: lastGood.get(path) as T, kept: true };
  throw new BackendDown(path, read.status);
}
