import { shop } from "@needlepoint/contracts/shop";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Document } from "@/features/layout/document";
import { SiteFrame } from "@/features/layout/site-frame";
import { shopDescription } from "@/lib/seo/shop-words";

export const metadata: Metadata = {
  title: { default: `${shop.name}: ${shop.tagline}`, template: `%s · ${shop.name}` },
  description: shopDescription,
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
      <SiteFrame>{children}</SiteFrame>
    </Document>
  );
}
