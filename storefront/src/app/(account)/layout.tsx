import { shop } from "@needlepoint/contracts/shop";
import type { Metadata } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { Document } from "@/features/layout/document";
import { SiteFrame } from "@/features/layout/site-frame";

export const metadata: Metadata = {
  title: { default: `Account · ${shop.name}`, template: `%s · ${shop.name}` },
  robots: { index: false, follow: false },
};

/** No instant shell: awaiting the connection puts this answer's nonce on every script. */
export const instant = false;

/** Root of the account: rendered for one person, under the strict policy of proxy.ts. */
export default async function AccountRoot({ children }: { children: ReactNode }) {
  await connection();
  return (
    <Document>
      <SiteFrame>{children}</SiteFrame>
    </Document>
  );
}
