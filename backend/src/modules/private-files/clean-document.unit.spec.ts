import { evidenceMaxBytes } from "@needlepoint/contracts/evidence";
import sharp from "sharp";
import { emptyZip, pdf, photo } from "../../../integration-tests/support/documents";
import { cleanDocument } from "./clean-document";
import { fileNameProblem } from "./file-name";

describe("a document", () => {
  it.each(["jpeg", "png", "webp"] as const)("is drawn anew when it is a %s", async (format) => {
    const taken = await photo(format);
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { type, content } = await cleanDocument(taken);
    expect(type).toBe(`image/${format}`);
    const kept = await sharp(content).metadata();
    expect([kept.width, kept.height, kept.exif, kept.xmp, kept.iptc]).toEqual([
      120,
      80,
      undefined,
      undefined,
      undefined,
    ]);
    expect(content.includes(Buffer.from("Sample Practitioner"))).toBe(false);
  });

  it("stands upright without the camera's note", async () => {
    const sideways = await sharp({
      create: { width: 120, height: 80, channels: 3, background: "#ffffff" },
    })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { content } = await cleanDocument(sideways);
    const { width, height, orientation } = await sharp(content).metadata();
    expect([width, height, orientation]).toEqual([80, 120, undefined]);
  });

  it("is kept as it is when it is a PDF", async () => {
    const scan = pdf();
    expect(await cleanDocument(scan)).toEqual({ type: "application/pdf", content: scan });
  });

  it("may hold any bytes inside its streams", async () => {
    const scan = Buffer.from(
      pdf().toString("latin1").replace("BT /F1", "/JS /Encrypt /Launch BT /F1"),
      "latin1",
    );
    expect((await cleanDocument(scan)).type).toBe("application/pdf");
  });

  const cut = (bytes: Buffer, share: number) => bytes.subarray(0, Math.floor(bytes.length * share));
  const refused: [string, () => Buffer | Promise<Buffer>, RegExp][] = [
    ["nothing", () => Buffer.alloc(0), /empty/],
    ["11 MB", () => Buffer.concat([pdf(), Buffer.alloc(11 * 1024 * 1024, 0x20)]), /under 10 MB/],
    ["a byte too much", () => Buffer.alloc(evidenceMaxBytes + 1), /under 10 MB/],
    [
      "an SVG",
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      /PDF, JPEG, PNG or WebP/,
    ],
    ["a page called a picture", () => Buffer.from("<!doctype html><p>x"), /PDF, JPEG, PNG or WebP/],
    ["a GIF", () => Buffer.from("GIF89a\x01\x00\x01\x00"), /PDF, JPEG, PNG or WebP/],
    [
      "a PDF behind something else",
      () => Buffer.concat([Buffer.from("MZ\n"), pdf()]),
      /PDF, JPEG, PNG or WebP/,
    ],
    ["a PDF with an archive", () => Buffer.concat([pdf(), emptyZip]), /second file/],
    [
      "a picture with an archive",
      async () => Buffer.concat([await photo("jpeg"), emptyZip]),
      /second file/,
    ],
    [
      "a picture that is a PDF too",
      async () => {
        const picture = await photo("jpeg");
        // A comment segment right after the first marker.
        const note = Buffer.from("\xff\xfe\x00\x0b%PDF-1.4\n", "latin1");
        return Buffer.concat([picture.subarray(0, 2), note, picture.subarray(2)]);
      },
      /second file/,
    ],
    [
      "a picture that is a page too",
      async () => {
        const picture = await photo("jpeg");
        const note = Buffer.from("\xff\xfe\x00\x0a<script>", "latin1");
        return Buffer.concat([picture.subarray(0, 2), note, picture.subarray(2)]);
      },
      /second file/,
    ],
    ["a locked PDF", () => pdf("", "/Encrypt 5 0 R"), /locked by a password/],
    ["a locked PDF that spells it", () => pdf("", "/#45ncrypt 5 0 R"), /locked by a password/],
    ["a PDF with a script", () => pdf("/OpenAction << /S /JavaScript /JS (1) >>"), /scripts/],
    ["a PDF with attachments", () => pdf("/Names << /EmbeddedFiles 5 0 R >>"), /attachments/],
    ["half a PDF", () => cut(pdf(), 0.5), /not complete/],
    ["half a picture", async () => cut(await photo("png"), 0.5), /cannot be read/],
    [
      "a decompression bomb",
      async () => {
        // The frame header of a small picture, rewritten: it promises 225 megapixels.
        const picture = await photo("jpeg");
        const frame = picture.indexOf(Buffer.from([0xff, 0xc0]));
        picture.writeUInt16BE(15_000, frame + 5);
        picture.writeUInt16BE(15_000, frame + 7);
        return picture;
      },
      /50 megapixels/,
    ],
  ];
  it.each(refused)("is not %s", async (_what, make, sentence) => {
    await expect(cleanDocument(await make())).rejects.toThrow(sentence);
  });
});

describe("the name of a file", () => {
  it.each(["license.pdf", "Lizenz (Größe 2).JPG", "scan 2026-11-23.webp"])("may be %s", (name) => {
    expect(fileNameProblem(name)).toBeNull();
  });

  it.each([
    "",
    "../../etc/passwd",
    "..",
    "a/b.pdf",
    "a\\b.pdf",
    "license.pdf\0.exe",
    "license\u202Efdp.exe",
    `${"a".repeat(200)}.pdf`,
  ])("may not be %j", (name) => {
    expect(fileNameProblem(name)).not.toBeNull();
  });
});
