import type { Metadata } from "next";
import { CartPage } from "@/features/cart/cart-page";

export const metadata: Metadata = { title: "Cart" };

export default function Page() {
  return (
    <div className="py-8">
      <CartPage />
    </div>
  );
}
