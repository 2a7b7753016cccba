// First of all: it says which bucket there is before anything reads settings.
import "../../../integration-tests/support/on-s3";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BucketServer } from "../../../integration-tests/support/on-s3";
import { env } from "../../env";
import { PhotoStore } from "./photo-store";

const drawn = {
  width: 400,
  height: 300,
  files: [320, 400].map((width) => ({ width, content: Buffer.from(`drawn ${width} wide`) })),
};

describe("photos", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "needlepoint-photos-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each([
    ["their folder", false],
    ["the bucket where there is one, and nowhere else", true],
  ])("lie in %s, from one start to the next", async (_where, inBucket) => {
    const server = new BucketServer();
    await server.open();
    try {
      expect(env.photos.s3).not.toBeNull();
      const place = { folder, s3: inBucket ? env.photos.s3 : null };
      const key = await new PhotoStore(place).put(drawn);
      expect(await readdir(folder)).toHaveLength(inBucket ? 0 : 2);
      // A store that knows nothing of the first, as a process that was started anew has it.
      const later = new PhotoStore(place);
      expect((await later.get(key, 320))?.toString()).toBe("drawn 320 wide");
      expect((await later.get(key, 400))?.toString()).toBe("drawn 400 wide");
      expect(await later.get(key, 640)).toBeNull();
      await later.remove(key);
      expect(await later.get(key, 320)).toBeNull();
    } finally {
      await server.close();
    }
  });
});
