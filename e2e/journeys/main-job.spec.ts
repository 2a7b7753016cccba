import type { AdminApi } from "../support/admin";
import { openDesk, openLicense, tickChecklist } from "../support/license-desk";
import { albany, austin, Shopper } from "../support/shopper";
import { expect, test } from "../support/test";

type OrderRow = { id: string; display_id: number; items: { id: string; quantity: number }[] };

async function findOrder(admin: AdminApi, displayId: number): Promise<OrderRow> {
  const answer = await admin.get(
    "/admin/orders?limit=50&order=-created_at&fields=id,display_id,items.id,items.quantity,items.detail.quantity",
  );
  const { orders } = (await answer.json()) as { orders: OrderRow[] };
  const order = orders.find((one) => one.display_id === displayId);
  if (!order) throw new Error(`order ${displayId} is not among the newest 50`);
  return order;
}

function fulfill(admin: AdminApi, order: OrderRow) {
  return admin.post(`/admin/orders/${order.id}/fulfillments`, {
    items: order.items.map(({ id, quantity }) => ({ id, quantity })),
  });
}

test.describe("the main job", () => {
  test("from article to cleared order", async ({ page, context, store, admin, buyer }) => {
    test.slow();
    const shopper = new Shopper(page);
    const licenseNumber = `PT${Date.now()}`;

    await test.step("a visitor reads an article and follows it to the product beside it", async () => {
      await page.goto("/learn");
      await page
        .getByRole("link", { name: /What is dry needling/ })
        .first()
        .click();
      await expect(
        page.getByRole("heading", { level: 1, name: /What is dry needling/ }),
      ).toBeVisible();
      await expect(page.getByText("not yet clinically reviewed")).toBeVisible();
      await page.getByRole("link", { name: "See sizes" }).first().click();
      await expect(
        page.getByRole("heading", { level: 1, name: /APS Superficial\/Fascia/ }),
      ).toBeVisible();
    });

    await test.step("chooses two sizes at once", async () => {
      await shopper.addSizes([
        { size: /^0\.18( mm)? by 25/, boxes: 2 },
        { size: /^0\.20( mm)? by 30/, boxes: 2 },
      ]);
    });

    await test.step("creates an account, tells where to ship and who they are", async () => {
      await shopper.goToCheckout();
      await shopper.createAccount(buyer);
      await shopper.shipTo(buyer, austin);
      await shopper.enterLicense({
        profession: "Physical therapist (PT)",
        state: "Texas",
        number: licenseNumber,
      });
      await expect(page.getByText("Texas permits physical therapists to needle.")).toBeVisible();
      await page.getByRole("button", { name: "Continue to payment" }).click();
    });

    await test.step("orders on a purchase order, and sees it in review", async () => {
      await shopper.placeOrder("PO-2026-118");
      // Pages left behind stay in the document, hidden: look at the order's own sheet.
      const sheet = page.getByRole("article");
      await expect(sheet.getByText("In review", { exact: true })).toBeVisible();
      await expect(sheet.getByText("Purchase order PO-2026-118")).toBeVisible();
    });

    const order = await findOrder(admin, await shopper.orderNumber());

    await test.step("nothing can be fulfilled before the license is approved", async () => {
      const byOrder = await fulfill(admin, order);
      expect(byOrder.status()).toBeGreaterThanOrEqual(400);
      expect(byOrder.status()).toBeLessThan(500);
      expect((await byOrder.json()).code).toBe("order_on_hold");
      const around = await admin.post("/admin/fulfillments", {});
      expect(around.status()).toBe(403);
      expect((await around.json()).code).toBe("route_closed");
    });

    await test.step("an admin approves the license in the admin", async () => {
      const desk = await openDesk(context, store);
      await openLicense(desk, store, licenseNumber);
      await desk.getByRole("button", { name: /^Approve/ }).click();
      await tickChecklist(desk);
      await desk.keyboard.press("Enter");
      await expect(desk.getByText(/verified|approved/i).first()).toBeVisible();
      await desk.close();
    });

    await test.step("it still waits for the buyer to confirm their address, and says so", async () => {
      const orderPage = page.url();
      await page.reload();
      await expect(page.getByText("Confirm your e-mail address", { exact: true })).toBeVisible();
      await expect(page.getByRole("article").getByText("In review", { exact: true })).toBeVisible();
      await shopper.confirmEmail(buyer, store.mailboxUrl);
      await page.goto(orderPage);
      await expect(page.getByText("Confirm your e-mail address", { exact: true })).toHaveCount(0);
    });

    await test.step("the order is released, and now it ships", async () => {
      const sheet = page.getByRole("article");
      await expect(sheet.getByText("Cleared", { exact: true }).first()).toBeVisible();
      await expect(sheet.getByText("In review", { exact: true })).toHaveCount(0);
      expect((await fulfill(admin, order)).status()).toBe(200);
    });

    await test.step("the buyer was told of each turn by mail", async () => {
      const told = [
        `Order ${order.display_id}: license in review`,
        "Your license is verified",
        `Order ${order.display_id} is cleared`,
      ];
      await expect(async () => {
        const answer = await page.request.get(`${store.mailboxUrl}/api/messages?to=${buyer.email}`);
        const { messages } = (await answer.json()) as { messages: { subject: string }[] };
        expect(messages.map(({ subject }) => subject)).toEqual(expect.arrayContaining(told));
      }).toPass();
    });
  });

  test("its opposite: a profession that the state prohibits", async ({ page, buyer }) => {
    const shopper = new Shopper(page);
    await shopper.addSharpsContainer();
    await shopper.addSizes([{ size: /^0\.20( mm)? by 30/, boxes: 1 }]);
    await shopper.goToCheckout();
    await shopper.createAccount(buyer);
    await shopper.shipTo(buyer, albany);

    await test.step("reads why, with the source", async () => {
      await shopper.enterLicense({
        profession: "Physical therapist (PT)",
        state: "New York",
        number: "NY-0042",
      });
      await expect(page.getByText(/New York does not permit physical therapists/)).toBeVisible();
      await expect(page.getByRole("link", { name: /source/i }).first()).toHaveAttribute(
        "href",
        /^https?:/,
      );
      await expect(page.getByRole("button", { name: "Continue to payment" })).toHaveCount(0);
    });

    await test.step("and still buys the sharps container", async () => {
      await page.getByRole("button", { name: "Remove the needles and buy the rest" }).click();
      await shopper.placeOrder("PO-NY-7");
      const sheet = page.getByRole("article");
      await expect(sheet.getByText(/Sharps container/i).first()).toBeVisible();
      await expect(sheet.getByText(/APS Superficial/)).toHaveCount(0);
      await expect(sheet.getByText("In review", { exact: true })).toHaveCount(0);
    });
  });
});
