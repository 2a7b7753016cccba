import type { Metadata } from "next";
import { CheckoutPage } from "@/features/checkout/checkout-page";

export const metadata: Metadata = { title: "Checkout" };

export default async function Page({ searchParams }: PageProps<"/checkout">) {
  const { step, taken } = await searchParams;
  return (
    <CheckoutPage
      askedStep={typeof step === "string" ? step : undefined}
      taken={taken !== undefined}
    />
  );
}
