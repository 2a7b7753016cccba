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
