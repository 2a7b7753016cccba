import { createHash, randomBytes } from "node:crypto";
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { DAL, InferTypeOf } from "@medusajs/framework/types";
import { MedusaService } from "@medusajs/framework/utils";
import type { BlobStore } from "../../files/blob-store";
import { FolderStore } from "../../files/folder-store";
import { type S3Place, S3Store } from "../../files/s3-store";
import { openFile, rewrap, sealFile, type WrappedKey } from "./envelope";
import { FileUnreadable } from "./file-unreadable";
import type { Keyring } from "./keyring";
import PrivateFile from "./models/private-file";

export type PrivateFileRow = InferTypeOf<typeof PrivateFile>;
export type ErasedWhy = NonNullable<PrivateFileRow["erased_why"]>;

type Options = { keyring: Keyring; folder: string; s3: S3Place | null };
type NewFile = Pick<
  PrivateFileRow,
  "owner_id" | "subject_type" | "subject_id" | "shows" | "type"
> & {
  name: string;
  content: Buffer;
};

/** How many rows the rotation takes at a time. */
const BATCH = 200;

/** Documents under lock: keeps, opens, wraps anew and erases them. Who may do so is the caller's. */
class PrivateFilesService extends MedusaService({ PrivateFile }) {
  protected readonly baseRepository_: DAL.RepositoryService;
  private readonly keyring: Keyring;
  private readonly blobs: BlobStore;

  constructor(
    container: { baseRepository: DAL.RepositoryService },
    options: Options,
    ...rest: unknown[]
  ) {
    super(container, options, ...rest);
    this.baseRepository_ = container.baseRepository;
    this.keyring = options.keyring;
    this.blobs = options.s3 ? new S3Store(options.s3) : new FolderStore(options.folder);
  }

  /** Keeps a document. Its content must have been cleaned before. */
  async keep({ content, ...file }: NewFile): Promise<PrivateFileRow> {
    const blob = randomBytes(16).toString("hex");
    const { sealed, keyId, wrapped } = sealFile(content, blob, this.keyring);
    // The blob first: one without a row has lost its key and is noise.
    await this.blobs.put(blob, sealed);
    return this.createPrivateFiles({
      ...file,
      blob,
      bytes: content.length,
      sha256: createHash("sha256").update(content).digest("hex"),
      key_id: keyId,
      wrapped_key: wrapped,
      added_at: new Date(),
    });
  }

  /**
   * The content of a document; null once it is erased.
   * @throws FileUnreadable when it is not there, or not what was kept
   */
  async open(row: PrivateFileRow): Promise<Buffer | null> {
    if (row.wrapped_key === null) return null;
    const key = { keyId: row.key_id, wrapped: row.wrapped_key };
    const sealed = await this.blobs.get(row.blob);
    if (!sealed) throw new FileUnreadable("missing", `The blob ${row.blob} is not in the store.`);
    return openFile(sealed, row.blob, key, this.keyring);
  }

  /** Erases the content and name of documents for good; that they were there is kept. */
  async erase(rows: Pick<PrivateFileRow, "id" | "blob">[], why: ErasedWhy): Promise<void> {
    for (const { id, blob } of rows) {
      // The key first: from here on the content cannot be read, whatever becomes of the blob.
      await this.updatePrivateFiles({ id, name: null, wrapped_key: null });
      await this.blobs.remove(blob);
      // Last, so that a blob which could not be removed is found again by the next try.
      await this.updatePrivateFiles({ id, erased_at: new Date(), erased_why: why });
    }
  }

  /**
   * Wraps every data key with the current key of the environment. Files are not touched; safe to
   * stop and to run again.
   * @returns how many keys were wrapped anew
   */
  async rotateKeys(): Promise<number> {
    let done = 0;
    for (;;) {
      const rows = await this.listPrivateFiles(
        { key_id: { $ne: this.keyring.currentId }, wrapped_key: { $ne: null } },
        { take: BATCH, order: { id: "ASC" } },
      );
      if (rows.length === 0) return done;
      for (const row of rows) {
        const old = { keyId: row.key_id, wrapped: row.wrapped_key ?? "" };
        if (await this.replaceKey(row, rewrap(old, row.blob, this.keyring))) done += 1;
      }
    }
  }

  /** Only while it is the key that was read: one that was erased meanwhile must not come back. */
  private async replaceKey(
    row: Pick<PrivateFileRow, "id" | "wrapped_key">,
    { keyId, wrapped }: WrappedKey,
  ): Promise<boolean> {
    const replaced = await this.baseRepository_
      .getFreshManager<SqlEntityManager>()
      .execute<{ id: string }[]>(
        `update private_file set key_id = ?, wrapped_key = ?, updated_at = now()
         where id = ? and wrapped_key = ? returning id`,
        [keyId, wrapped, row.id, row.wrapped_key],
      );
    return replaced.length > 0;
  }
}

export default PrivateFilesService;
