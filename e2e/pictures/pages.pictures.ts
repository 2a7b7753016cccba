import { take } from "../support/camera";
import { test } from "../support/test";

const pages = {
  home: "/",
  needles: "/needles",
  "needles-filtered": "/needles?diameter=0.20,0.25&stock=1",
  "needles-none": "/needles?diameter=0.12&length=60",
  supplies: "/supplies",
  finder: "/finder?region=hip&depth=25&experience=practiced",
  "finder-not-answered": "/finder?region=thorax&depth=25",
  compare: "/compare?p=aps-superficial-fascia,needlepoint-deep,needlepoint-fine,sharps-container",
  product: "/products/aps-superficial-fascia",
  "product-chosen": "/products/aps-superficial-fascia?sizes=0.18x25:2,0.20x30:2",
  supply: "/products/sharps-container",
  learn: "/learn",
  article: "/learn/what-is-dry-needling",
  "state-rules": "/state-rules",
  "state-rules-state": "/state-rules/tx",
  "state-rules-silent": "/state-rules/wy",
  "state-rules-profession": "/state-rules/professions/ot",
  "why-a-license": "/why-we-ask-for-a-license",
  shipping: "/shipping",
  returns: "/returns",
  privacy: "/privacy",
  terms: "/terms",
  contact: "/contact",
  search: "/search?q=0.20x30",
  "search-size-not-made": "/search?q=0.45x120",
  "search-nothing": "/search?q=zzzz",
  "sign-in": "/account/sign-in",
  "sign-up": "/account/sign-up",
  "forgot-password": "/account/forgot-password",
  "mail-off": "/account/mail/off/none",
  "order-link-dead": "/order/order_none/none",
  "back-in-stock-end": "/account/back-in-stock/none",
  "invitation-dead": "/account/invitation/none",
  "not-found": "/no-such-page",
};

test("pages a visitor meets", async ({ page }) => {
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(path);
    await take(page, name);
  }
});
