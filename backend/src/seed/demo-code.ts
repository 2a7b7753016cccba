import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows";
import { shop } from "@needlepoint/contracts/shop";

/** Demo data: 10 % off goods from $50, so that a code can be tried. */
export const demoCode = "DEMO10";

/** Makes the demo code where there is none; one that staff changed stays as they left it. */
export async function seedDemoCode(container: MedusaContainer): Promise<void> {
  const [existing] = await container
    .resolve(Modules.PROMOTION)
    .listPromotions({ code: demoCode }, { take: 1 });
  if (existing) return;
  await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          code: demoCode,
          type: "standard",
          status: "active",
          application_method: {
            type: "percentage",
            target_type: "order",
            allocation: "across",
            value: 10,
            currency_code: shop.currency,
          },
          rules: [{ attribute: "item_total", operator: "gte", values: ["50"] }],
          campaign: {
            name: "Demo data",
            description: "Demo data: for trying a code, with the demo logins only.",
            campaign_identifier: "demo-data",
          },
        },
      ],
    },
  });
}
