import { type CatalogImport, catalogImportResponse } from "@needlepoint/contracts/catalog-import";
import { readCsv, readText, writeCsv } from "../../src/catalog-file/csv";
import type { Answer, Caller } from "./test-api";

export type Table = string[][];

/** The named columns of some rows, as a file. */
export const fileOf = (columns: string[], ...rows: Table): string => writeCsv([columns, ...rows]);

/** The cells of a file, its header first. */
export const tableOf = (file: string): Table =>
  readCsv(readText(Buffer.from(file))).records.map(({ cells }) => cells);

/** A new needle of a new line, by column; its SKU is to be given. */
export const needleRow = {
  product_handle: "new-line",
  product_title: "A new line",
  product_status: "published",
  kind: "needle",
  diameter_mm: "0.25",
  length_mm: "40",
  handle: "steel",
  conductive: "yes",
  coating: "silicone",
  guide_tube: "yes",
  needles_per_box: "100",
  needles_per_blister: "10",
  sterilization: "ethylene-oxide",
  color_name: "Blue",
  color_hex: "#0044AA",
  option_Diameter: "0.25 mm",
  option_Length: "40 mm",
  price: "14.80",
  price_5: "13.90",
  stock: "25",
};

/** The catalog's file as staff bring it out and in. */
export class CatalogDesk {
  constructor(private readonly staff: Caller) {}

  async download(): Promise<string> {
    const file = await this.staff.raw("/admin/catalog/export");
    expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    return Buffer.from(await file.arrayBuffer()).toString("utf8");
  }

  /** Has a file checked, and answers as the wire does. */
  send(file: string | Buffer, by: Caller = this.staff): Promise<Answer> {
    return by.upload("/admin/catalog/imports?name=test.csv", Buffer.from(file));
  }

  async check(file: string | Buffer, by?: Caller): Promise<CatalogImport> {
    return importOf(await this.send(file, by));
  }

  press(id: string, by: Caller = this.staff): Promise<Answer> {
    return by.post(`/admin/catalog/imports/${id}/apply`);
  }

  async read(id: string): Promise<CatalogImport> {
    return importOf(await this.staff.get(`/admin/catalog/imports/${id}`));
  }

  async settled(id: string): Promise<CatalogImport> {
    for (;;) {
      const found = await this.read(id);
      if (found.state !== "applying") return found;
    }
  }

  /** Brings a file in, from the check to its end. */
  async apply(file: string): Promise<CatalogImport> {
    const checked = await this.check(file);
    expect([checked.state, checked.report.problems]).toEqual(["checked", []]);
    expect((await this.press(checked.id)).status).toBe(202);
    return this.settled(checked.id);
  }
}

const importOf = (answer: Answer): CatalogImport => catalogImportResponse.parse(answer.body).import;
