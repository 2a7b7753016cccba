import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import type { BlobStore } from "./blob-store";

export type S3Place = {
  bucket: string;
  region: string;
  endpoint: string | null;
  accessKeyId: string;
  secretAccessKey: string;
};

/** What lies under one folder of a bucket. */
export type KeptAs = { folder: string; type: string; cacheControl: string };

const SEALED: KeptAs = {
  folder: "evidence",
  type: "application/octet-stream",
  cacheControl: "private, no-store",
};

/** Blobs as objects of a bucket, in a folder; the bucket needs no public access of any kind. */
export class S3Store implements BlobStore {
  private readonly client: S3Client;

  constructor(
    private readonly place: S3Place,
    private readonly kept: KeptAs = SEALED,
  ) {
    this.client = new S3Client({
      region: place.region,
      ...(place.endpoint ? { endpoint: place.endpoint, forcePathStyle: true } : {}),
      credentials: { accessKeyId: place.accessKeyId, secretAccessKey: place.secretAccessKey },
    });
  }

  async put(name: string, sealed: Buffer): Promise<void> {
    await this.client.send(
      new PutObjectCommand({
        ...this.at(name),
        Body: sealed,
        ContentType: this.kept.type,
        CacheControl: this.kept.cacheControl,
      }),
    );
  }

  async get(name: string): Promise<Buffer | null> {
    try {
      const { Body } = await this.client.send(new GetObjectCommand(this.at(name)));
      return Body ? Buffer.from(await Body.transformToByteArray()) : null;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  }

  async remove(name: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand(this.at(name)));
  }

  private at(name: string): { Bucket: string; Key: string } {
    return { Bucket: this.place.bucket, Key: `${this.kept.folder}/${name}` };
  }
}
