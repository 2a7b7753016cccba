import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CartPage } from "@/features/cart/cart-page";
import { readCart } from "@/features/cart/data";
import { takeUpPath } from "@/features/cart/take-up-path";
import { readSession } from "@/lib/session";

export const metadata: Metadata = { title: "Cart" };

interface PageProps {
  searchParams: Promise<{ taken?: string | string[] }>;
}

export default async function Page({ searchParams }: PageProps) {
  // Signed in without a cart of the account: another device may have begun one, or this browser's
  // could not join it when its person signed in.
  if ((await searchParams).taken === undefined) {
    const [{ token }, read] = await Promise.all([readSession(), readCart()]);
    const own = read.state === "ready" && read.cart.owned;
    if (token && !own && read.state !== "paused") redirect(takeUpPath("/cart"));
  }
  return (
    <div className="py-8">
      <CartPage />
    </div>
  );
}
