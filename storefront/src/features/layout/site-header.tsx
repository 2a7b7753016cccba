import { longestQuestion } from "@needlepoint/contracts/search";
import { shop } from "@needlepoint/contracts/shop";
import { SearchBox } from "@/features/search/search-box-client";
import { Icon } from "@/ui/icon";
import { QuietLink } from "@/ui/quiet-link-client";
import { CartLink } from "./cart-link-client";
import { Logo } from "./logo";
import { MainNav } from "./main-nav-client";
import { PausedBanner } from "./paused-banner-client";

const cutOff = `${shop.dispatchCutOffHour % 12 || 12} ${shop.dispatchCutOffHour < 12 ? "am" : "pm"}`;

/** Top bar, logo, main navigation, search, account and cart. */
export function SiteHeader() {
  return (
    <header>
      <div className="bg-bar text-on-bar print:hidden">
        <div className="shell flex flex-wrap justify-between gap-x-6 py-1.5 text-xs">
          <p>
            <strong className="font-semibold">Rx only.</strong> Needles ship to licensed
            practitioners.
            <span className="max-md:hidden">
              {" "}
              Cleared by {cutOff} {shop.timeZoneLabel}, ships the same business day.
            </span>
          </p>
          <p className="flex gap-2 max-sm:hidden">
            <a href="/quick-order" className="hover:underline">
              Quick order
            </a>
            <span aria-hidden="true">·</span>
            <QuietLink href="/why-we-ask-for-a-license" className="hover:underline max-md:hidden">
              Why we ask for a license
            </QuietLink>
            <span aria-hidden="true" className="max-md:hidden">
              ·
            </span>
            <QuietLink href="/contact" className="hover:underline">
              {shop.phone}
            </QuietLink>
          </p>
        </div>
      </div>
      <div className="border-b border-line print:border-0">
        <div className="shell flex flex-wrap items-center gap-x-6 gap-y-1 py-2.5 lg:py-3">
          <Logo />
          <MainNav />
          <search className="order-3 flex-[1_1_100%] lg:order-none lg:ml-2 lg:flex-[1_1_14rem] print:hidden">
            <form action="/search" className="relative">
              <label htmlFor="site-search" className="sr-only">
                Search for a size, a SKU or a question
              </label>
              <input
                id="site-search"
                type="search"
                name="q"
                maxLength={longestQuestion}
                placeholder="0.20 × 30, SKU, or a question"
                autoComplete="off"
                className="min-h-11 w-full rounded-control border border-edge bg-card pr-20 pl-3.5 placeholder:text-ink-3"
              />
              <kbd className="absolute top-1/2 right-11 -translate-y-1/2 rounded-sm border border-line px-1.5 font-sans text-xs text-ink-3 noscript:hidden pointer-coarse:hidden">
                /
              </kbd>
              <button
                type="submit"
                aria-label="Search"
                className="absolute top-1/2 right-1.5 grid size-8 -translate-y-1/2 place-items-center rounded-control text-ink-2 hover:text-ink"
              >
                <Icon name="search" className="size-4.5" />
              </button>
              <SearchBox inputId="site-search" />
            </form>
          </search>
          <nav
            aria-label="You"
            className="order-1 ml-auto md:order-2 lg:order-none flex items-center gap-5 print:hidden"
          >
            <QuietLink
              href="/account"
              prefetch={false}
              className="inline-flex min-h-11 items-center text-ink-2 hover:text-ink"
            >
              Account
            </QuietLink>
            <CartLink />
          </nav>
        </div>
      </div>
      <PausedBanner />
    </header>
  );
}
