import type { ReactNode } from "react";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

/** Header and footer of the shop around what a page says. */
export function SiteFrame({ children }: { children: ReactNode }) {
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
