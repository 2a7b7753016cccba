import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountFrame } from "@/features/account/account-frame";
import { readOrder, readOrders } from "@/features/account/orders";
import { RequireCustomer } from "@/features/account/require-customer";
import { SignInAgain } from "@/features/account/sign-in-again";
import { PausedNotice } from "@/features/cart/paused-notice";
import { PrivateMissing } from "@/features/layout/private-not-found";
import type { Query } from "@/features/ordering/quick-order-page";
import { ReorderLines } from "@/features/ordering/reorder-page";

export const metadata: Metadata = { title: "Order again" };

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const here = `/account/reorder/${encodeURIComponent(id)}`;
  return (
    <RequireCustomer here={here}>
      {async (customer) => {
        if (id === "last") {
          const newest = await readOrders(customer.token, { limit: 1, offset: 0 });
          const last = newest.ok ? newest.data.orders[0] : undefined;
          redirect(last ? `/account/reorder/${last.id}` : "/account/orders");
        }
        const answer = await readOrder(id, customer.token);
        if (!answer.ok) {
          if (answer.kind === "unavailable") return <PausedNotice what="Your order is kept" />;
          return answer.kind === "sign_in" ? <SignInAgain next={here} /> : <PrivateMissing />;
        }
        const { order } = answer.data;
        return (
          <AccountFrame
            title={`Order ${order.displayId} again`}
            here="/account/orders"
            email={customer.email}
          >
            <ReorderLines order={order} query={query} />
          </AccountFrame>
        );
      }}
    </RequireCustomer>
  );
}
