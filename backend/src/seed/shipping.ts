import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
} from "@medusajs/medusa/core-flows";
import { transitWords } from "@needlepoint/contracts/delivery-dates";
import { shop } from "@needlepoint/contracts/shop";
import { only, type StoreFrame } from "./store-frame";

const SET = "Demo warehouse delivery";
const ZONE = "United States";
const PROFILE = "Standard";
const MANUAL = "manual_manual";

/** Demo prices in dollars. Ground costs nothing from the shop's threshold. */
const options = [
  {
    code: "ground",
    name: "Ground",
    description: transitWords(shop.transitDays.ground),
    amount: 7.9,
    freeFrom: true,
  },
  {
    code: "two-day",
    name: "Two-day",
    description: transitWords(shop.transitDays["two-day"]),
    amount: 18.5,
    freeFrom: false,
  },
];

/** How goods travel: profile, delivery set and priced options. Safe to run again. */
export async function seedShipping(
  container: MedusaContainer,
  frame: StoreFrame,
): Promise<{ shippingProfileId: string }> {
  const shippingProfileId = await theProfile(container);
  const zoneId = await theZone(container, frame);
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const existing = await fulfillment.listShippingOptions(
    { service_zone: { id: zoneId } },
    { relations: ["type"] },
  );
  const missing = options.filter(
    ({ code }) => !existing.some((option) => option.type?.code === code),
  );
  if (missing.length > 0) {
    await createShippingOptionsWorkflow(container).run({
      input: missing.map(({ code, name, description, amount, freeFrom }) => ({
        name,
        price_type: "flat" as const,
        provider_id: MANUAL,
        service_zone_id: zoneId,
        shipping_profile_id: shippingProfileId,
        type: { code, label: name, description },
        prices: [
          { currency_code: shop.currency, amount },
          ...(freeFrom
            ? [
                {
                  currency_code: shop.currency,
                  amount: 0,
                  rules: [
                    {
                      attribute: "item_total",
                      operator: "gte" as const,
                      value: shop.freeShippingFromCents / 100,
                    },
                  ],
                },
              ]
            : []),
        ],
        rules: [
          { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
          { attribute: "is_return", operator: "eq" as const, value: "false" },
        ],
      })),
    });
  }
  return { shippingProfileId };
}

async function theProfile(container: MedusaContainer): Promise<string> {
  const [existing] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles({ name: PROFILE }, { take: 1 });
  if (existing) return existing.id;
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: PROFILE, type: "default" }] },
  });
  return only(result).id;
}

async function theZone(container: MedusaContainer, frame: StoreFrame): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const link = container.resolve(ContainerRegistrationKeys.LINK);
  const [existing] = await fulfillment.listFulfillmentSets(
    { name: SET },
    { take: 1, relations: ["service_zones"] },
  );
  const set =
    existing ??
    (await fulfillment.createFulfillmentSets({
      name: SET,
      type: "shipping",
      service_zones: [
        { name: ZONE, geo_zones: [{ type: "country", country_code: shop.countryCode }] },
      ],
    }));
  // Links are made again without harm, so a run that was cut here is mended by the next.
  await link.create([
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: frame.stockLocationId },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: MANUAL },
    },
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: frame.stockLocationId },
      [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
    },
  ]);
  return only(set.service_zones).id;
}
