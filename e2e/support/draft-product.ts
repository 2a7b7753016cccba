import type { AdminApi } from "./admin";

export type OwnProduct = { id: string; variantId: string; handle: string };

/** A product of a test's own, made as an admin makes one, at $10.00; unrestricted once it is classed so. */
export async function makeProduct(
  admin: AdminApi,
  { title, handle }: { title: string; handle: string },
): Promise<OwnProduct> {
  const channels = await (await admin.get("/admin/sales-channels?limit=1")).json();
  const answer = await admin.post("/admin/products", {
    title,
    handle,
    subtitle: "Made by a test.",
    status: "published",
    sales_channels: [{ id: channels.sales_channels[0].id }],
    options: [{ title: "Size", values: ["One"] }],
    variants: [
      {
        title: "One",
        sku: `E2E-${handle}`.slice(0, 60),
        options: { Size: "One" },
        manage_inventory: false,
        prices: [{ currency_code: "usd", amount: 10 }],
      },
    ],
  });
  if (!answer.ok()) throw new Error(`No product was made: ${await answer.text()}`);
  const { product } = await answer.json();
  return { id: product.id, variantId: product.variants[0].id, handle: product.handle };
}
