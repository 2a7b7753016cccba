import { shop } from "@needlepoint/contracts/shop";
import type { Metadata } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { Document } from "@/features/layout/document";
import { SiteFrame } from "@/features/layout/site-frame";

export const metadata: Metadata = {
  title: { default: `Order · ${shop.name}`, template: `%s · ${shop.name}` },
  robots: { index: false, follow: false },
};

/** No instant shell: awaiting the connection puts this answer's nonce on every script. */
export const instant = false;

/**
 * Root of an order: rendered for one person, under the strict policy of proxy.ts. A root of its own, so
 * that placing an order loads a new document: within one root the router would keep the checkout and
 * what was typed there in the page, hidden.
 */
export default async function OrderRoot({ children }: { children: ReactNode }) {
  await connection();
  return (
    <Document>
      <SiteFrame>{children}</SiteFrame>
    </Document>
  );
}
