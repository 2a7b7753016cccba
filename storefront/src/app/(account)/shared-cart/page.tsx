import type { Metadata } from "next";
import type { Query } from "@/features/ordering/quick-order-page";
import { SharedCartPage } from "@/features/ordering/shared-cart-page";

export const metadata: Metadata = { title: "Shared cart" };

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  return <SharedCartPage query={await searchParams} />;
}
