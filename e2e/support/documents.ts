import type { Page } from "@playwright/test";
import { inTwoYears } from "./license-expiry";

/** A PDF whose pages hold lines of text; `trailer` may add what a spoiled one has. */
export function pdfOf(pages: string[][], trailer = ""): Buffer {
  const kids = pages.map((_lines, index) => `${4 + index * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
    ...pages.flatMap((lines, index) => {
      const text = lines.map((line) => `(${line}) Tj T*`).join("\n");
      const drawn = `BT /F1 22 Tf 34 TL 70 620 Td\n${text}\nET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ];
    }),
  ];
  let body = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer\n<< /Root 1 0 R /Size ${count} ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + end, "latin1");
}

/** A license of two pages, as a board would print it, of nobody. */
export function licensePdf(name: string, number: string): Buffer {
  return pdfOf([
    [
      "Texas Board of Physical Therapy Examiners",
      "",
      name,
      `License No. ${number}`,
      `Expires ${inTwoYears}`,
    ],
    ["Conditions and endorsements", "", "None."],
  ]);
}

/** A photo of a wallet card, taken of a drawn one. */
export async function licensePhoto(page: Page, name: string, number: string): Promise<Buffer> {
  await page.setViewportSize({ width: 860, height: 540 });
  await page.setContent(`<body style="margin:0;display:grid;place-items:center;height:540px;background:#b9b2a4">
    <div style="width:640px;height:380px;background:#fdfdf8;border-radius:18px;font:24px/1.6 Georgia,serif;text-align:center;display:grid;place-content:center">
    <b>Texas Board of<br>Physical Therapy Examiners</b><hr style="width:420px"><span>${name}</span><b>No. ${number}</b><span>Expires ${inTwoYears}</span></div>`);
  return page.screenshot({ type: "jpeg", quality: 80 });
}

/** A photo of a box on a table, taken of a drawn one. */
export async function productPhoto(page: Page): Promise<Buffer> {
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.setContent(`<body style="margin:0;display:grid;place-items:center;height:900px;background:#d8d2c4">
    <div style="width:620px;height:420px;background:#fbfaf6;border:2px solid #b9b2a4;border-radius:10px;font:32px/1.6 Georgia,serif;text-align:center;display:grid;place-content:center">A box of demo goods</div>`);
  return page.screenshot({ type: "jpeg", quality: 85 });
}
