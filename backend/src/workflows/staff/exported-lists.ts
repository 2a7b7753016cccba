import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Where Medusa's local file provider writes the lists that staff export; served by no folder route. */
export const exportedListsFolder = join(process.cwd(), "private");

/** A list names buyers, and whoever asked for it has it by now: those they erase must not stay in it. */
const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;

/** A list that Medusa wrote for staff: two points in time (ms) and what it is of. */
const LIST = /^private-(\d+)-\d+-(order|product|inventory-item)-exports\.csv$/;

export type ListKind = "orders" | "products" | "inventory-items";

/** What an exported list is of, by its name; null for any other file. */
export function kindOfList(file: string): ListKind | null {
  const of = LIST.exec(file)?.[2];
  return of ? (`${of}s` as ListKind) : null;
}

/**
 * Erases the exported lists of a folder that are older than a week, and nothing else in it.
 * @returns their names
 */
export async function eraseOldLists(folder: string, now: Date): Promise<string[]> {
  const oldest = now.getTime() - KEPT_DAYS * DAY_MS;
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    // Nobody has exported anything yet.
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const old = files.filter((file) => {
    const writtenAt = LIST.exec(file)?.[1];
    return writtenAt !== undefined && Number(writtenAt) < oldest;
  });
  for (const file of old) await rm(join(folder, file), { force: true });
  return old;
}
