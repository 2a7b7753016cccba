import type { Metadata } from "next";
import { type Query, QuickOrderPage } from "@/features/ordering/quick-order-page";

export const metadata: Metadata = { title: "Quick order" };

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  return <QuickOrderPage query={await searchParams} />;
}
