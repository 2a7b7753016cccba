import { shop } from "@needlepoint/contracts/shop";
import type { Metadata } from "next";
import { Document } from "@/features/layout/document";
import { NotFoundWords } from "@/features/layout/interrupted-words";
import { SiteFrame } from "@/features/layout/site-frame";

export const metadata: Metadata = {
  title: `Page not found · ${shop.name}`,
  robots: { index: false },
};

/** An address that no page answers to. */
export default function GlobalNotFound() {
  return (
    <Document>
      <SiteFrame>
        <NotFoundWords />
      </SiteFrame>
    </Document>
  );
}
