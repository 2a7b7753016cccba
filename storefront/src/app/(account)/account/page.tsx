import { isoDay } from "@needlepoint/licensure/calendar";
import type { Metadata } from "next";
import { AccountFrame } from "@/features/account/account-frame";
import { OrderList } from "@/features/account/order-list";
import { readOrders } from "@/features/account/orders";
import { RequireCustomer } from "@/features/account/require-customer";
import { waitingThings } from "@/features/account/waiting-things";
import { WhatWaits } from "@/features/account/what-waits-list";
import { readCart } from "@/features/cart/data";
import { BegunLicense } from "@/features/licensing/begun-license-client";
import { CredentialList } from "@/features/licensing/credential-list";
import { readCredentials } from "@/features/licensing/data";
import { requestTime } from "@/lib/request-time";
import { LinkButton } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";

export const metadata: Metadata = { title: "Your account" };

export default function Page() {
  return (
    <RequireCustomer here="/account">
      {async (customer) => {
        const [orders, credentials, cart] = await Promise.all([
          readOrders(customer.token, { limit: 5, offset: 0 }),
          readCredentials(customer.token),
          readCart(),
        ]);
        const begun = credentials.ok ? credentials.data.draft : null;
        const held = credentials.ok ? credentials.data.credentials : [];
        return (
          <AccountFrame
            title={customer.firstName ? `Hello, ${customer.firstName}` : "Your account"}
            here="/account"
            email={customer.email}
          >
            <div className="grid gap-10">
              <WhatWaits
                waiting={waitingThings({
                  orders: orders.ok ? orders.data.orders : [],
                  credentials: held,
                  begun: begun !== null,
                  cart: cart.state === "ready" ? cart.cart : null,
                  today: isoDay(await requestTime()),
                })}
              />
              <section aria-labelledby="licenses">
                <h2 id="licenses" className="mb-3 font-semibold">
                  Your license
                </h2>
                {begun ? (
                  <div className="mb-3">
                    <BegunLicense draft={begun} />
                  </div>
                ) : null}
                {held.length > 0 ? (
                  <CredentialList credentials={held.slice(0, 2)} />
                ) : begun ? null : (
                  <EmptyState
                    title="No license on file"
                    action={
                      <LinkButton href="/account/licenses" prefetch={false}>
                        Add a license
                      </LinkButton>
                    }
                  >
                    <p>
                      Add it now, and checkout won't ask. It is checked once; everything that needs
                      no license ships without it.
                    </p>
                  </EmptyState>
                )}
              </section>
              <section aria-labelledby="orders">
                <h2 id="orders" className="mb-3 font-semibold">
                  Recent orders
                </h2>
                {orders.ok ? (
                  <OrderList orders={orders.data.orders} />
                ) : (
                  <Notice tone="amber" icon="info" title="Your orders can't be read right now.">
                    <p>Reload this page in a minute.</p>
                  </Notice>
                )}
              </section>
            </div>
          </AccountFrame>
        );
      }}
    </RequireCustomer>
  );
}
