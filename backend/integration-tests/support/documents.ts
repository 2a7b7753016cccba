import sharp from "sharp";

/** A small PDF of one page, as a scanner writes it. */
export function pdf(extra = "", trailer = ""): Buffer {
  return Buffer.from(
    `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R ${extra} >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 160] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> >> >>
endobj
4 0 obj
<< /Length 66 >>
stream
BT /F1 14 Tf 60 90 Td (Sample Practitioner  No. 1284417) Tj ET    
endstream
endobj
trailer
<< /Root 1 0 R /Size 5 ${trailer} >>
%%EOF
`,
    "latin1",
  );
}

/** A picture with the place where it was taken in its EXIF block. */
export async function photo(format: "jpeg" | "png" | "webp"): Promise<Buffer> {
  return sharp({ create: { width: 120, height: 80, channels: 3, background: "#f4f0e4" } })
    .withExif({
      IFD0: { Copyright: "Sample Practitioner" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "30/1 16/1 2/1" },
    })
    .toFormat(format)
    .toBuffer();
}

/** An archive with nothing in it, as it stands at the end of a file that is two. */
export const emptyZip = Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), Buffer.alloc(18)]);
