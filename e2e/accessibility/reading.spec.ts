import { expect, test } from "../support/test";

const open = [
  "/",
  "/needles",
  "/supplies",
  "/products/aps-superficial-fascia",
  "/products/sharps-container",
  "/learn",
  "/learn/what-is-dry-needling",
  "/state-rules",
  "/state-rules/tx",
  "/state-rules/professions/pt",
  "/search?q=0.20x30",
  `/search?q=${"W".repeat(80)}`,
  "/quick-order",
  "/quick-order?l=SHC-014_1",
  "/shared-cart?l=SHC-014_1",
  "/compare?p=aps-superficial-fascia",
  "/finder",
  "/why-we-ask-for-a-license",
  "/shipping",
  "/returns",
  "/privacy",
  "/terms",
  "/contact",
  "/cart",
  "/account/sign-in",
  "/account/sign-up",
  "/no-such-page",
];

/** A desk of 1280 px at 400 %, as WCAG 1.4.10 asks for it. */
test("at 400 % no page is wider than its window", async ({ browser, store }) => {
  test.slow();
  const page = await browser.newPage({ viewport: { width: 320, height: 256 } });
  for (const path of open) {
    await page.goto(`${store.storefrontUrl}${path}`);
    await expect(page.getByRole("main")).toBeVisible();
    const over = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect.soft(over, path).toBeLessThanOrEqual(0);
  }
  await page.close();
});

test("every page has its language, one heading of the first rank, no rank left out, and a way past the header", async ({
  page,
}) => {
  test.slow();
  for (const path of open) {
    await page.goto(path);
    await expect(page.getByRole("main")).toBeVisible();
    expect.soft(await page.locator("html").getAttribute("lang"), path).toBe("en");
    const ranks = await page
      .getByRole("heading")
      .evaluateAll((all) =>
        all.map((one) => Number(one.getAttribute("aria-level") ?? one.localName.slice(1))),
      );
    expect
      .soft(
        ranks.filter((rank) => rank === 1),
        path,
      )
      .toHaveLength(1);
    const leaps = ranks.filter((rank, at) => at > 0 && rank > (ranks[at - 1] ?? 0) + 1);
    expect.soft(leaps, `${path}: ${ranks.join(" ")}`).toEqual([]);
  }
  await page.goto("/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("nothing moves for those who ask for less motion", async ({ browser, store }) => {
  const page = await browser.newPage({ reducedMotion: "reduce" });
  for (const path of ["/", "/needles", "/products/aps-superficial-fascia", "/learn"]) {
    await page.goto(`${store.storefrontUrl}${path}`);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")].flatMap((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
        const lasts = (list: string) => list.split(",").some((one) => Number.parseFloat(one) > 0);
        const moves =
          lasts(transitionDuration) || (animationName !== "none" && lasts(animationDuration));
        return moves ? [`${element.localName}.${element.getAttribute("class")}`] : [];
      }),
    );
    expect.soft(moving, path).toEqual([]);
  }
  await page.close();
});

test("without JavaScript the shop is there to be read", async ({ browser, store }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const go = (path: string) => page.goto(`${store.storefrontUrl}${path}`);
  const main = page.getByRole("main");

  await go("/");
  await main.getByRole("link", { name: "See all needles" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Needles/);
  await main
    .getByRole("link", { name: /APS Superficial\/Fascia/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/APS Superficial\/Fascia/);
  await expect(main.getByText("$15.90").first()).toBeVisible();
  await go("/learn/what-is-dry-needling");
  await expect(main.getByRole("heading", { name: /What is dry needling/ })).toBeVisible();
  await expect(main.getByText("not yet clinically reviewed")).toBeVisible();
  await go("/");
  await page.getByRole("searchbox").fill("0.20x30");
  await page.getByRole("searchbox").press("Enter");
  await expect(main.getByRole("link", { name: /APS Superficial\/Fascia/ }).first()).toBeVisible();
  await page.close();
});
