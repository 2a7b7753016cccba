import { expect } from "@playwright/test";
import type { AdminApi } from "./admin";

type Variant = {
  id: string;
  product_id: string;
  prices: { amount: number; min_quantity: number | null }[];
};

/** One size as the shop's staff sees it: they change it while shoppers have it in their carts. */
export class Shelf {
  private constructor(
    private readonly admin: AdminApi,
    private readonly variant: Variant,
    private readonly level: { path: string; stocked: number },
  ) {}

  static async of(admin: AdminApi, sku: string): Promise<Shelf> {
    const fields = "id,product_id,prices.amount,prices.min_quantity";
    const { variants } = await (
      await admin.get(`/admin/product-variants?sku=${sku}&fields=${fields}`)
    ).json();
    const { inventory_items } = await (
      await admin.get(`/admin/inventory-items?sku=${sku}&fields=id,*location_levels`)
    ).json();
    const [item] = inventory_items;
    const [level] = item.location_levels;
    return new Shelf(admin, variants[0], {
      path: `/admin/inventory-items/${item.id}/location-levels/${level.location_id}`,
      stocked: level.stocked_quantity,
    });
  }

  /** Sets the price of one box, in dollars, for any number of boxes. */
  async price(dollars: number): Promise<void> {
    await this.setPrices([{ currency_code: "usd", amount: dollars }]);
  }

  /** Sets the boxes that can be ordered. */
  async stock(boxes: number): Promise<void> {
    const { inventory_item } = await (
      await this.admin.get(
        `${this.level.path.split("/location-levels")[0]}?fields=id,reserved_quantity`,
      )
    ).json();
    const stocked_quantity = boxes + (inventory_item.reserved_quantity ?? 0);
    await this.post(this.level.path, { stocked_quantity });
  }

  async publish(published: boolean): Promise<void> {
    const status = published ? "published" : "draft";
    await this.post(`/admin/products/${this.variant.product_id}`, { status });
  }

  /** Puts all of it back as it was found. */
  async putBack(): Promise<void> {
    await this.publish(true);
    await this.post(this.level.path, { stocked_quantity: this.level.stocked });
    await this.setPrices(
      this.variant.prices.map(({ amount, min_quantity }) => ({
        currency_code: "usd",
        amount,
        ...(min_quantity ? { min_quantity } : {}),
      })),
    );
  }

  private async setPrices(prices: object[]): Promise<void> {
    const { id, product_id } = this.variant;
    await this.post(`/admin/products/${product_id}/variants/${id}`, { prices });
  }

  private async post(path: string, data: object): Promise<void> {
    const answer = await this.admin.post(path, data);
    expect(answer.ok(), `${path} ${answer.status()}`).toBe(true);
  }
}
