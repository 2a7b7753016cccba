// Takes pictures of the running store's pages, to be looked at beside the design's.
// Usage: node scripts/take-pictures.mjs [folder]   (NEEDLEPOINT_HOME and CHROMIUM_PATH as for the tests)
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";

const here = dirname(fileURLToPath(import.meta.url));
const home = process.env.NEEDLEPOINT_HOME ?? resolve(here, "../../.needlepoint");
const folder = resolve(process.argv[2] ?? join(home, "pictures"));
const { storefrontUrl } = JSON.parse(readFileSync(join(home, "state.json"), "utf8"));

const pages = {
  home: "/",
  needles: "/needles",
  supplies: "/supplies",
  product: "/products/aps-superficial-fascia",
  supply: "/products/sharps-container",
  learn: "/learn",
  article: "/learn/what-is-dry-needling",
  "state-rules": "/state-rules",
  search: "/search?q=0.20x30",
  cart: "/cart",
  "sign-in": "/account/sign-in",
  "not-found": "/no-such-page",
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  for (const width of [1280, 768, 390]) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(`${storefrontUrl}${path}`);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({
        path: join(folder, `${name}-${width}-${colorScheme}.png`),
        fullPage: true,
      });
    }
    await context.close();
  }
}
await browser.close();
console.log(`Pictures are in ${folder}`);
