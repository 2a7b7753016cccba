import type { Metadata } from "next";
import { AccountFrame } from "@/features/account/account-frame";
import { OrderList } from "@/features/account/order-list";
import { ordersOnPage, readOrderPage } from "@/features/account/order-pages";
import { OrderPaging } from "@/features/account/order-paging";
import { readOrders } from "@/features/account/orders";
import { RequireCustomer } from "@/features/account/require-customer";
import { SignInAgain } from "@/features/account/sign-in-again";
import { PausedNotice } from "@/features/cart/paused-notice";

export const metadata: Metadata = { title: "Orders" };

interface PageProps {
  searchParams: Promise<{ page?: string | string[] }>;
}

export default async function Page({ searchParams }: PageProps) {
  const page = readOrderPage((await searchParams).page);
  return (
    <RequireCustomer here="/account/orders">
      {async (customer) => {
        const orders = await readOrders(customer.token, {
          limit: ordersOnPage,
          offset: (page - 1) * ordersOnPage,
        });
        if (!orders.ok) {
          return orders.kind === "sign_in" ? (
            <SignInAgain next="/account/orders" />
          ) : (
            <PausedNotice what="Your orders are kept" />
          );
        }
        return (
          <AccountFrame title="Orders" here="/account/orders" email={customer.email}>
            <OrderList orders={orders.data.orders} />
            <OrderPaging page={page} count={orders.data.count} />
          </AccountFrame>
        );
      }}
    </RequireCustomer>
  );
}
