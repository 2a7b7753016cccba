import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateApiKeysWorkflow,
  updateRegionsWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows";
import { shop } from "@needlepoint/contracts/shop";
import { PURCHASE_ORDER_PROVIDER } from "../modules/purchase-order";

const CHANNEL = "Online shop";
const REGION = "United States";
const WAREHOUSE = "Demo warehouse";
const KEY_TITLE = "Storefront";

export type StoreFrame = {
  salesChannelId: string;
  regionId: string;
  stockLocationId: string;
  publishableKey: string;
};

/** What a shop stands on: one channel, one region, one warehouse, one key. Safe to run again. */
export async function seedStoreFrame(container: MedusaContainer): Promise<StoreFrame> {
  const salesChannelId = await theChannel(container);
  const regionId = await theRegion(container);
  const stockLocationId = await theWarehouse(container, salesChannelId);
  await nameTheStore(container, { salesChannelId, regionId, stockLocationId });
  const publishableKey = await theKey(container, salesChannelId);
  return { salesChannelId, regionId, stockLocationId, publishableKey };
}

async function theChannel(container: MedusaContainer): Promise<string> {
  // Medusa makes a channel at its first start. It becomes the shop's: with a second one, every
  // product list would have to look up which channel each product is in.
  const [existing] = await container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels({}, { take: 1, order: { created_at: "ASC" } });
  if (existing?.name === CHANNEL) return existing.id;
  if (existing) {
    await updateSalesChannelsWorkflow(container).run({
      input: {
        selector: { id: existing.id },
        update: { name: CHANNEL, description: "The storefront" },
      },
    });
    return existing.id;
  }
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: CHANNEL, description: "The storefront" }] },
  });
  return only(result).id;
}

async function theRegion(container: MedusaContainer): Promise<string> {
  const [existing] = await container
    .resolve(Modules.REGION)
    .listRegions({ name: REGION }, { take: 1 });
  // The system provider authorises anything and takes no money: a region never offers it.
  const payment_providers = [PURCHASE_ORDER_PROVIDER];
  if (existing) {
    await updateRegionsWorkflow(container).run({
      input: { selector: { id: existing.id }, update: { payment_providers } },
    });
    return existing.id;
  }
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: REGION,
          currency_code: shop.currency,
          countries: [shop.countryCode],
          payment_providers,
          automatic_taxes: true,
          is_tax_inclusive: false,
        },
      ],
    },
  });
  return only(result).id;
}

async function theWarehouse(container: MedusaContainer, channelId: string): Promise<string> {
  const [existing] = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ name: WAREHOUSE }, { take: 1 });
  if (existing) return existing.id;
  const { result } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name: WAREHOUSE,
          address: {
            address_1: "410 Example Street",
            city: "Austin",
            province: "us-tx",
            postal_code: "78701",
            country_code: shop.countryCode,
          },
        },
      ],
    },
  });
  const { id } = only(result);
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id, add: [channelId] },
  });
  return id;
}

async function nameTheStore(
  container: MedusaContainer,
  frame: Omit<StoreFrame, "publishableKey">,
): Promise<void> {
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 });
  if (!store) throw new Error("Medusa has made no store yet; run the migrations first.");
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: shop.name,
        supported_currencies: [{ currency_code: shop.currency, is_default: true }],
        default_sales_channel_id: frame.salesChannelId,
        default_region_id: frame.regionId,
        default_location_id: frame.stockLocationId,
      },
    },
  });
}

async function theKey(container: MedusaContainer, channelId: string): Promise<string> {
  const keys = await container
    .resolve(Modules.API_KEY)
    .listApiKeys({ type: "publishable" }, { order: { created_at: "ASC" } });
  const existing = keys.find(({ revoked_at }) => !revoked_at);
  if (existing) {
    if (existing.title !== KEY_TITLE) {
      await updateApiKeysWorkflow(container).run({
        input: { selector: { id: existing.id }, update: { title: KEY_TITLE } },
      });
    }
    return existing.token;
  }
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: KEY_TITLE, type: "publishable", created_by: "" }] },
  });
  const key = only(result);
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [channelId] },
  });
  return key.token;
}

/** The one row a workflow was asked for. */
export function only<T>(rows: T[]): T {
  const [row] = rows;
  if (row === undefined || rows.length !== 1)
    throw new Error(`Expected one row, got ${rows.length}.`);
  return row;
}
