import type { ReactNode } from "react";
import { SiteFooter } from "@/features/layout/site-footer";
import { SiteHeader } from "@/features/layout/site-header";

export default function OrderLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader />
      <main id="main" tabIndex={-1} className="shell grow outline-none">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
