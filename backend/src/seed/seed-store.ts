import type { MedusaContainer } from "@medusajs/framework/types";
import { noteAllAddresses } from "../workflows/addresses/note-addresses";
import { repairIndexes } from "../workflows/search/repair-index";
import { makeFirstOwner } from "../workflows/staff/first-owner";
import { seedArticles } from "./articles";
import { loadCatalog } from "./catalog/load";
import { seedDemoCode } from "./demo-code";
import { seedDemoLicenses } from "./demo-licenses";
import { demoAdmin, demoCustomers } from "./demo-people";
import { seedAdmin, seedCustomers } from "./people";
import { seedProducts } from "./products";
import { seedShipping } from "./shipping";
import { seedStoreFrame } from "./store-frame";
import { seedTaxes } from "./taxes";

/** What the seed tells whoever started it: addresses and logins of the demo store. */
export type Seeded = {
  publishableKey: string;
  regionId: string;
  admin: { email: string; password: string } | null;
  customers: Record<
    keyof typeof demoCustomers,
    { email: string; password: string; profession: string; state: string }
  > | null;
};

/**
 * Fills the store, or brings it up to date with its files. A run that was cut is mended by the next.
 * @param demoPeople true in local mode only: logins with known passwords
 * @param tell is called with each step as it ends
 */
export async function seedStore(
  container: MedusaContainer,
  { demoPeople, tell }: { demoPeople: boolean; tell: (step: string) => void },
): Promise<Seeded> {
  // First of all: a mistake in a file stops the seed before it has written anything.
  const catalog = loadCatalog();

  const frame = await seedStoreFrame(container);
  const { shippingProfileId } = await seedShipping(container, frame);
  await seedTaxes(container);
  tell("store, region, delivery and demo taxes");

  const products = await seedProducts(container, catalog, { ...frame, shippingProfileId });
  await noteAllAddresses(container);
  tell(`${products.length} products`);
  const articles = await seedArticles(container, products);
  tell(`${articles} articles`);

  await repairIndexes(container);
  tell("the search index");

  const { publishableKey, regionId } = frame;
  if (demoPeople) await seedAdmin(container);
  await makeFirstOwner(container);
  if (!demoPeople) return { publishableKey, regionId, admin: null, customers: null };
  const customerIds = await seedCustomers(container);
  await seedDemoLicenses(container, customerIds);
  await seedDemoCode(container);
  tell("demo logins");
  return {
    publishableKey,
    regionId,
    admin: { email: demoAdmin.email, password: demoAdmin.password },
    customers: {
      verified: loginOf("verified"),
      inReview: loginOf("inReview"),
      unverified: loginOf("unverified"),
    },
  };
}

function loginOf(name: keyof typeof demoCustomers) {
  const { email, password, profession, state } = demoCustomers[name];
  return { email, password, profession, state };
}
