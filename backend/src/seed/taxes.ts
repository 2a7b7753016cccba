import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createTaxRegionsWorkflow } from "@medusajs/medusa/core-flows";
import { shop } from "@needlepoint/contracts/shop";
import { demoTaxRates } from "./demo-tax-rates";
import { only } from "./store-frame";

/** Sales tax by state, as demo data. States a shop has set up already are left alone. */
export async function seedTaxes(container: MedusaContainer): Promise<void> {
  const existing = await container
    .resolve(Modules.TAX)
    .listTaxRegions({ country_code: shop.countryCode }, { take: 1000 });
  const country =
    existing.find(({ province_code }) => province_code === null) ??
    only(
      (
        await createTaxRegionsWorkflow(container).run({
          input: [{ country_code: shop.countryCode, provider_id: "tp_system" }],
        })
      ).result,
    );
  const known = new Set(existing.map(({ province_code }) => province_code));
  const missing = Object.entries(demoTaxRates).filter(([state]) => !known.has(provinceCode(state)));
  if (missing.length === 0) return;
  await createTaxRegionsWorkflow(container).run({
    input: missing.map(([state, rate]) => ({
      country_code: shop.countryCode,
      province_code: provinceCode(state),
      parent_id: country.id,
      default_tax_rate: { name: `Demo sales tax ${state}`, code: `demo-${state}`, rate },
    })),
  });
}

function provinceCode(state: string): string {
  return `us-${state.toLowerCase()}`;
}
