import { orderEnding } from "@needlepoint/contracts/orders";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { OrderEnded, type OrderMail, OrderPlaced, OrderReleased } from "./order-mails";

const order = {
  displayId: 7,
  orderUrl: "https://shop.example/order/order_7",
  total: "$29.60",
  boxCount: 2,
};
const mails: [string, (mail: OrderMail) => ReactElement][] = [
  ["placed", (mail) => createElement(OrderPlaced, { ...mail, inReview: true })],
  ["released", (mail) => createElement(OrderReleased, mail)],
  ...orderEnding.options.map((ending): (typeof mails)[number] => [
    `ended: ${ending}`,
    (mail) => createElement(OrderEnded, { ...mail, ending, reasons: [], source: null }),
  ]),
];

describe("a mail about an order", () => {
  it("that its reader can do without says where to switch it off, and no other does", () => {
    const offUrl = "https://shop.example/account/mail/off/x.y";
    const cleared = (more: object) =>
      renderToStaticMarkup(createElement(OrderReleased, { ...order, onLicenseOf: null, ...more }));
    expect(cleared({ offUrl })).toContain(`href="${offUrl}"`);
    expect(cleared({})).not.toContain("/account/mail/off/");
  });

  it("shows what the buyer wrote as text, whatever it looks like", () => {
    const mail = renderToStaticMarkup(
      createElement(OrderPlaced, {
        ...order,
        onLicenseOf: null,
        inReview: false,
        note: "Side door\n<img src=x onerror=alert(1)>",
        shipTo: ["Example PT", "Attn: <b>Desk</b>"],
      }),
    );
    expect(mail).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(mail).toContain("Attn: &lt;b&gt;Desk&lt;/b&gt;");
  });

  it.each(mails)("that is %s says whose license it is", (_name, mail) => {
    const own = renderToStaticMarkup(mail({ ...order, onLicenseOf: null }));
    const lent = renderToStaticMarkup(mail({ ...order, onLicenseOf: "Pat Example" }));
    expect(lent).not.toMatch(/your license/i);
    expect(lent).toBe(
      own
        .replace("your license", "the license of Pat Example")
        .replace("Your license", "The license of Pat Example"),
    );
  });
});
