import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { CartPage } from "@/features/cart/cart-page";
import { readCart } from "@/features/cart/data";
import { readSession } from "@/lib/session";

export const metadata: Metadata = { title: "Cart" };

interface PageProps {
  searchParams: Promise<{ taken?: string | string[] }>;
}

export default async function Page({ searchParams }: PageProps) {
  // Signed in, and this browser carries no cart: another device may have begun one.
  if ((await searchParams).taken === undefined) {
    const [{ token }, read] = await Promise.all([readSession(), readCart()]);
    if (token && read.state === "none") redirect("/api/cart/take-up" as Route);
  }
  return (
    <div className="py-8">
      <CartPage />
    </div>
  );
}
