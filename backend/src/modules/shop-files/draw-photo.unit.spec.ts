import { photoMaxBytes } from "@needlepoint/contracts/photos";
import sharp from "sharp";
import { emptyZip, pdf } from "../../../integration-tests/support/documents";
import { drawPhoto } from "./draw-photo";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#0b5e59" } });

describe("a photo", () => {
  it.each(["jpeg", "png", "webp"] as const)(
    "is drawn in the fixed widths from a %s",
    async (type) => {
      const sent = await picture(2000, 1000)
        .withExif({ IFD0: { Copyright: "Somebody", Artist: "A name" } })
        .toFormat(type)
        .toBuffer();
      const { width, height, files } = await drawPhoto(sent);
      expect([width, height]).toEqual([1440, 720]);
      expect(files.map((file) => file.width)).toEqual([320, 640, 960, 1440]);
      for (const { width: wanted, content } of files) {
        const read = await sharp(content).metadata();
        expect([read.format, read.width, read.exif, read.xmp, read.icc]).toEqual([
          "webp",
          wanted,
          undefined,
          undefined,
          undefined,
        ]);
        expect(content.includes(Buffer.from("Somebody"))).toBe(false);
      }
    },
  );

  it("stands upright, and is never made larger than it was sent", async () => {
    const sent = await picture(600, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { width, height, files } = await drawPhoto(sent);
    expect([width, height, files.map((file) => file.width)]).toEqual([400, 600, [320, 400]]);
  });

  it("keeps what is clear clear", async () => {
    const sent = await sharp({
      create: { width: 300, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const { files } = await drawPhoto(sent);
    expect((await sharp(files[0]?.content).metadata()).hasAlpha).toBe(true);
  });

  const jpeg = (width: number, height: number) => picture(width, height).jpeg().toBuffer();
  const refused: [string, () => Buffer | Promise<Buffer>, RegExp][] = [
    ["nothing", () => Buffer.alloc(0), /empty/],
    ["a byte too much", () => Buffer.alloc(photoMaxBytes + 1), /under 15 MB/],
    ["a page called a picture", () => Buffer.from("<!doctype html><p>x"), /JPEG, PNG or WebP/],
    ["an SVG", () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /JPEG, PNG or WebP/],
    ["a PDF", () => pdf(), /JPEG, PNG or WebP/],
    ["a GIF", () => Buffer.from("GIF89a\x01\x00\x01\x00"), /JPEG, PNG or WebP/],
    [
      "a picture with an archive",
      async () => Buffer.concat([await jpeg(400, 400), emptyZip]),
      /second file/,
    ],
    ["half a picture", async () => (await jpeg(400, 400)).subarray(0, 300), /cannot be read/],
    ["a stamp", () => jpeg(199, 400), /at least 200 px/],
    ["a ribbon", () => jpeg(1300, 250), /too narrow/],
    [
      "a decompression bomb",
      async () => {
        // The frame header of a small picture, rewritten: it promises 225 megapixels.
        const bomb = await jpeg(400, 400);
        const frame = bomb.indexOf(Buffer.from([0xff, 0xc0]));
        bomb.writeUInt16BE(15_000, frame + 5);
        bomb.writeUInt16BE(15_000, frame + 7);
        return bomb;
      },
      /50 megapixels/,
    ],
  ];
  it.each(refused)("is not %s", async (_what, make, sentence) => {
    await expect(drawPhoto(await make())).rejects.toThrow(sentence);
  });
});
