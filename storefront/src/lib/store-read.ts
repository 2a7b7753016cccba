import "server-only";
import type { z } from "zod";
import { storeCall } from "./store-call";

/** The backend is away, slow or talks nonsense. Thrown inside a cached read, so that nothing bad is kept. */
export class BackendDown extends Error {
  constructor(path: string, status: number) {
    super(`The backend gave no usable answer to ${path} (status ${status}).`);
    this.name = "BackendDown";
  }
}

/**
 * A public read of the catalog or the articles, for use inside `"use cache"`.
 * @returns null when the backend says 404
 * @throws BackendDown on anything else than a good answer within 8 seconds
 */
export async function readStore<T>(path: string, answer: z.ZodType<T>): Promise<T | null> {
  const read = await storeCall(path, { answer, timeout: 8_000 });
  if (read.ok) return read.data;
  if (read.status === 404) return null;
  throw new BackendDown(path, read.status);
}
