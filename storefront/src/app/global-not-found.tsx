import { shop } from "@needlepoint/contracts/shop";
import type { Metadata } from "next";
import { Document } from "@/features/layout/document";
import { NotFoundWords } from "@/features/layout/interrupted-words";
import { SiteFooter } from "@/features/layout/site-footer";
import { SiteHeader } from "@/features/layout/site-header";

export const metadata: Metadata = {
  title: `Page not found · ${shop.name}`,
  robots: { index: false },
};

/** An address that no page answers to. */
export default function GlobalNotFound() {
  return (
    <Document>
      <SiteHeader />
      <main id="main" tabIndex={-1} className="shell grow outline-none">
        <NotFoundWords />
      </main>
      <SiteFooter />
    </Document>
  );
}
