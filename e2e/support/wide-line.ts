import { type APIResponse, expect } from "@playwright/test";
import { z } from "zod";
import type { AdminApi } from "./admin";

/** Eight diameters by twelve lengths: as wide as any line we know of, and wider than a phone. */
export const wideDiameters = [0.12, 0.14, 0.16, 0.18, 0.2, 0.22, 0.25, 0.3];
export const wideLengths = [7, 10, 13, 15, 20, 25, 30, 40, 50, 60, 75, 100];

/** What all its sizes share, as the catalog's file has it. */
const needle = [
  ["handle", "steel"],
  ["conductive", "yes"],
  ["coating", "uncoated"],
  ["guide_tube", "yes"],
  ["needles_per_box", 100],
  ["needles_per_blister", 5],
  ["sterilization", "ethylene-oxide"],
  ["color_name", "blue"],
  ["color_hex", "#3b77d1"],
] as const;

const variantRow = z.object({ id: z.string(), sku: z.string() });
const made = z.object({
  product: z.object({ id: z.string(), handle: z.string(), variants: z.array(variantRow) }),
});
const catalogImport = z.object({
  import: z.object({
    id: z.string(),
    state: z.string(),
    report: z.object({ problems: z.array(z.unknown()) }),
  }),
});
const ids = <Key extends string>(key: Key) =>
  z.object({ [key]: z.array(z.object({ id: z.string() })).min(1) });
const stockItems = z.object({
  variant: z.object({ inventory_items: z.array(z.object({ inventory_item_id: z.string() })) }),
});

/** How a size ends its SKU: `020X30` of 0.20 × 30 mm. */
const skuEnd = (code: string) => code.replace(".", "").toUpperCase();

export type WideVariant = { id: string; sku: string; code: string };

/**
 * A needle line for one test, made through the admin API and taken away after it. Stock is not
 * counted, except of the sizes named as `counted`, which begin with none.
 */
export class WideLine {
  private constructor(
    private readonly admin: AdminApi,
    readonly id: string,
    readonly handle: string,
    readonly title: string,
    private readonly variants: WideVariant[],
    private readonly location: string,
  ) {}

  static async make(
    admin: AdminApi,
    { sizes, counted = [] }: { sizes?: [number, number][]; counted?: string[] } = {},
  ): Promise<WideLine> {
    const tag = `${process.pid.toString(36)}${Date.now().toString(36)}`;
    const title = `Test line ${tag} (not for sale)`;
    const all =
      sizes ?? wideDiameters.flatMap((d) => wideLengths.map((l): [number, number] => [d, l]));
    const codes = all.map(([d, l]) => `${d.toFixed(2)}x${l}`);
    const channel = await firstId(admin, "sales-channels", "sales_channels");
    const profile = await firstId(admin, "shipping-profiles", "shipping_profiles");
    const location = await firstId(admin, "stock-locations", "stock_locations");
    const answer = await admin.post("/admin/products", {
      title,
      handle: `test-line-${tag}`,
      status: "published",
      options: [{ title: "Size", values: codes }],
      sales_channels: [{ id: channel }],
      shipping_profile_id: profile,
      variants: all.map(([d, l], i) => ({
        title: `${d.toFixed(2)} × ${l} mm`,
        sku: `TEST-${tag}-${skuEnd(codes[i] ?? "")}`.toUpperCase(),
        options: { Size: codes[i] },
        manage_inventory: counted.includes(codes[i] ?? ""),
        prices: [
          { currency_code: "usd", amount: 15.9, min_quantity: 1, max_quantity: 1 },
          { currency_code: "usd", amount: 14.8, min_quantity: 2 },
        ],
      })),
    });
    expect(answer.status(), await answer.text()).toBe(200);
    const { product } = made.parse(await answer.json());
    const variants = product.variants.map((variant) => {
      const index = codes.findIndex((code) => variant.sku.endsWith(skuEnd(code)));
      return { ...variant, code: codes[index] ?? "" };
    });
    const line = new WideLine(admin, product.id, product.handle, title, variants, location);
    await line.describe(new Map(all.map((size, i) => [codes[i] ?? "", size])));
    return line;
  }

  /** What each size is, and that it needs a license: one file of the catalog, as an admin sends it. */
  private async describe(sizes: Map<string, [number, number]>): Promise<void> {
    const rows = this.variants.map(({ sku, code }) => {
      const [diameterMm = 0.2, lengthMm = 30] = sizes.get(code) ?? [];
      return [sku, "rx-needle", diameterMm, lengthMm, ...needle.map(([, value]) => value)];
    });
    const head = ["sku", "restriction_class", "diameter_mm", "length_mm"];
    const columns = [...head, ...needle.map(([column]) => column)];
    const checked = await this.admin.send(
      `/admin/catalog/imports?name=${this.handle}.csv`,
      [columns, ...rows].map((row) => row.join(",")).join("\n"),
    );
    const read = async (answer: APIResponse) => catalogImport.parse(await answer.json()).import;
    const { id, report } = await read(checked);
    expect(report.problems).toEqual([]);
    const path = `/admin/catalog/imports/${id}`;
    expect((await this.admin.post(`${path}/apply`)).status()).toBe(202);
    await expect
      .poll(async () => (await read(await this.admin.get(path))).state, { timeout: 60_000 })
      .toBe("applied");
  }

  get path(): string {
    return `/products/${this.handle}`;
  }

  variant(code: string): WideVariant {
    const found = this.variants.find((variant) => variant.code === code);
    if (!found) throw new Error(`no size ${code}`);
    return found;
  }

  /** Puts boxes of a counted size on the shelf. */
  async stock(code: string, boxes: number): Promise<void> {
    const { id } = this.variant(code);
    const read = await this.admin.get(
      `/admin/products/${this.id}/variants/${id}?fields=inventory_items.inventory_item_id`,
    );
    const item = stockItems.parse(await read.json()).variant.inventory_items[0];
    const base = `/admin/inventory-items/${item?.inventory_item_id}/location-levels`;
    const changed = await this.admin.post(`${base}/${this.location}`, { stocked_quantity: boxes });
    if (changed.ok()) return;
    const first = await this.admin.post(base, {
      location_id: this.location,
      stocked_quantity: boxes,
    });
    expect(first.status(), await first.text()).toBe(200);
  }

  async price(code: string, dollars: number): Promise<void> {
    const { id } = this.variant(code);
    const changed = await this.admin.post(`/admin/products/${this.id}/variants/${id}`, {
      prices: [{ currency_code: "usd", amount: dollars }],
    });
    expect(changed.status(), await changed.text()).toBe(200);
  }

  async unpublish(): Promise<void> {
    const changed = await this.admin.post(`/admin/products/${this.id}`, { status: "draft" });
    expect(changed.status()).toBe(200);
  }

  async remove(): Promise<void> {
    await this.admin.remove(`/admin/products/${this.id}`);
  }
}

async function firstId<Key extends string>(admin: AdminApi, path: string, key: Key) {
  const answer = await admin.get(`/admin/${path}?limit=1`);
  const rows = ids(key).parse(await answer.json());
  return z.array(z.object({ id: z.string() })).parse(rows[key])[0]?.id ?? "";
}
