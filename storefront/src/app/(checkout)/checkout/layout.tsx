import { shop } from "@needlepoint/contracts/shop";
import type { ReactNode } from "react";
import { Logo } from "@/features/layout/logo";

/** Nothing around the checkout but the way back and the way to ask. */
export default function CheckoutLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="border-b border-line">
        <div className="shell flex items-center justify-between py-2.5">
          <Logo />
          <p className="text-sm text-ink-2">Secure checkout</p>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="shell grow outline-none">
        {children}
      </main>
      <footer className="mt-16 border-t border-line">
        <div className="shell flex flex-wrap gap-x-6 gap-y-1 py-5 text-sm text-ink-2">
          <p>
            Questions?{" "}
            <a href={`mailto:${shop.email}`} className="link">
              {shop.email}
            </a>{" "}
            or <span className="whitespace-nowrap">{shop.phone}</span>
          </p>
          <p>
            <a href="/privacy" className="link">
              Privacy
            </a>{" "}
            <span aria-hidden="true">·</span>{" "}
            <a href="/terms" className="link">
              Terms
            </a>{" "}
            <span aria-hidden="true">·</span>{" "}
            <a href="/returns" className="link">
              Returns
            </a>
          </p>
        </div>
      </footer>
    </>
  );
}
