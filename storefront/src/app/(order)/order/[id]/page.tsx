import type { Metadata } from "next";
import { OrderPage } from "@/features/account/order-page";
import { PrivateMissing } from "@/features/layout/private-not-found";

export const metadata: Metadata = { title: "Order" };

export default async function Page({ params }: PageProps<"/order/[id]">) {
  const { id } = await params;
  const isId = /^[A-Za-z0-9_-]{1,80}$/.test(id);
  return <div className="py-8">{isId ? <OrderPage orderId={id} /> : <PrivateMissing />}</div>;
}
