import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BlobStore } from "./blob-store";

const SEALED = /^[a-z0-9]{32}$/;

/** Blobs as files of one folder, readable by this user alone. Nothing serves the folder. */
export class FolderStore implements BlobStore {
  /** @param names what a blob may be called: nothing that is a path */
  constructor(
    private readonly folder: string,
    private readonly names: RegExp = SEALED,
  ) {}

  async put(name: string, sealed: Buffer): Promise<void> {
    const path = this.pathOf(name);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    // Written beside and moved: a crash leaves no half of a file under its name.
    await writeFile(`${path}.part`, sealed, { mode: 0o600, flush: true });
    await rename(`${path}.part`, path);
  }

  async get(name: string): Promise<Buffer | null> {
    try {
      return await readFile(this.pathOf(name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
      throw error;
    }
  }

  async remove(name: string): Promise<void> {
    await rm(this.pathOf(name), { force: true });
  }

  private pathOf(name: string): string {
    if (!this.names.test(name)) throw new Error("That is no name of a blob.");
    return join(this.folder, name);
  }
}
