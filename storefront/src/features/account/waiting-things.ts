import type { CartSummary } from "@needlepoint/contracts/carts";
import type { CredentialView } from "@needlepoint/contracts/licensing";
import type { OrderCard } from "@needlepoint/contracts/orders";
import { shop } from "@needlepoint/contracts/shop";
import type { Route } from "next";
import { dayInWords } from "@/lib/dates";

/** One thing that waits, and where it is done or looked at. */
export interface WaitingThing {
  words: string;
  /** Set where the reader has to act; the others wait for us. */
  todo: boolean;
  href: Route;
  link: string;
}

interface Standing {
  orders: Pick<OrderCard, "id" | "displayId" | "progress">[];
  credentials: Pick<CredentialView, "status" | "expiresOn">[];
  /** A license is begun and not sent. */
  begun: boolean;
  cart: Pick<CartSummary, "lines" | "changes"> | null;
  /** `YYYY-MM-DD` */
  today: string;
}

const soon = 60;
const day = 24 * 60 * 60 * 1000;

/** What waits in an account: first what its owner can do, then what they need only know. */
export function waitingThings({
  orders,
  credentials,
  begun,
  cart,
  today,
}: Standing): WaitingThing[] {
  const licenses = { href: "/account/licenses" as Route, todo: true };
  const things: WaitingThing[] = [];
  if (credentials.some(({ status }) => status === "more-information")) {
    things.push({
      ...licenses,
      words: "We asked you something about your license.",
      link: "Answer it",
    });
  }
  if (begun) {
    things.push({ ...licenses, words: "A license is begun and not sent.", link: "Go on" });
  }
  for (const { expiresOn } of expiring(credentials, today)) {
    things.push({
      ...licenses,
      words: `Your license expires on ${dayInWords(expiresOn)}.`,
      link: "Enter the renewal",
    });
  }
  if (cart && cart.lines.length > 0) {
    const lines = cart.lines.length === 1 ? "1 line" : `${cart.lines.length} lines`;
    const words =
      cart.changes.length > 0
        ? `${lines} in your cart, and something there changed.`
        : `${lines} in your cart.`;
    things.push({ words, todo: true, href: "/cart" as Route, link: "Go to the cart" });
  }
  for (const order of orders.filter(({ progress }) => progress === "in_review")) {
    things.push({
      words: `Order ${order.displayId} waits for its license check, ${shop.licenseReviewTarget}.`,
      todo: false,
      href: `/order/${order.id}` as Route,
      link: "See the order",
    });
  }
  return things;
}

function expiring(credentials: Standing["credentials"], today: string) {
  const left = (lastDay: string) => (Date.parse(lastDay) - Date.parse(today)) / day;
  return credentials.filter(
    ({ status, expiresOn }) =>
      status === "verified" && left(expiresOn) >= 0 && left(expiresOn) <= soon,
  );
}
