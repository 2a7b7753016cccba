import { shop } from "@needlepoint/contracts/shop";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Document } from "@/features/layout/document";
import { SiteFooter } from "@/features/layout/site-footer";
import { SiteHeader } from "@/features/layout/site-header";

export const metadata: Metadata = {
  title: { default: `${shop.name}: ${shop.tagline}`, template: `%s · ${shop.name}` },
  description: `${shop.tagline}. Sizes, prices and stock in view; needles ship to licensed practitioners.`,
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf6" },
    { media: "(prefers-color-scheme: dark)", color: "#11181c" },
  ],
};

/** Root of the pages that are the same for everyone. */
export default function ShopLayout({ children }: { children: ReactNode }) {
  return (
    <Document>
      <SiteHeader />
      <main id="main" tabIndex={-1} className="shell grow outline-none">
        {children}
      </main>
      <SiteFooter />
    </Document>
  );
}
