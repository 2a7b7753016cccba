import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";

/** Below the range systems hand out by themselves, and above what the other stand-ins take. */
const port = 30_000 + (process.pid % 2_700);
const bucket = "needlepoint-evidence";

// Imported before anything that reads settings: documents of this process lie in a bucket.
Object.assign(process.env, {
  S3_BUCKET: bucket,
  S3_ENDPOINT: `http://localhost:${port}`,
  S3_ACCESS_KEY_ID: "S3RVER",
  S3_SECRET_ACCESS_KEY: "S3RVER",
});

/** A server that speaks S3, checks signatures, and keeps objects in a folder of its own. */
export class BucketServer {
  private readonly directory = mkdtempSync(join(tmpdir(), "needlepoint-s3-"));
  private readonly server = new S3rver({
    port,
    address: "localhost",
    silent: true,
    directory: this.directory,
    configureBuckets: [{ name: bucket, configs: [] }],
  });

  async open(): Promise<void> {
    await this.server.run();
  }

  async close(): Promise<void> {
    await this.server.close();
    rmSync(this.directory, { recursive: true, force: true });
  }
}
