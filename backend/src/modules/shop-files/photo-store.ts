import { randomBytes } from "node:crypto";
import { photoSize, widthsOf } from "@needlepoint/contracts/photos";
import type { BlobStore } from "../../files/blob-store";
import { FolderStore } from "../../files/folder-store";
import type { S3Place } from "../../files/s3-store";
import { S3Store } from "../../files/s3-store";
import type { DrawnPhoto } from "./draw-photo";

export type PhotoPlace = { folder: string; s3: S3Place | null };

const NAME = /^[0-9a-f]{24}-\d{1,4}x\d{1,4}\.\d{1,4}\.webp$/;

const nameOf = (key: string, width: number): string => `${key}.${width}.webp`;

/** Photos of products as drawn files, in a folder that outlives builds, or in a bucket. */
export class PhotoStore {
  private readonly blobs: BlobStore;

  constructor({ folder, s3 }: PhotoPlace) {
    const kept = {
      folder: "photos",
      type: "image/webp",
      cacheControl: "public, max-age=31536000, immutable",
    };
    this.blobs = s3 ? new S3Store(s3, kept) : new FolderStore(folder, NAME);
  }

  /** @returns the key of the photo, which names its size */
  async put({ width, height, files }: DrawnPhoto): Promise<string> {
    const key = `${randomBytes(12).toString("hex")}-${width}x${height}`;
    for (const file of files) await this.blobs.put(nameOf(key, file.width), file.content);
    return key;
  }

  /** Null when there is no such photo. */
  get(key: string, width: number): Promise<Buffer | null> {
    return this.blobs.get(nameOf(key, width));
  }

  async remove(key: string): Promise<void> {
    for (const width of widthsOf(photoSize(key)?.width ?? 0)) {
      await this.blobs.remove(nameOf(key, width));
    }
  }
}
