import { shop } from "@needlepoint/contracts/shop";
import { QuietLink } from "@/ui/quiet-link-client";

/** The mark: a needle on the slant, its handle in teal. */
export function Logo() {
  return (
    <QuietLink href="/" className="flex min-h-11 items-center gap-2.5">
      <svg
        aria-hidden="true"
        viewBox="0 0 28 28"
        className="size-6.5 fill-none"
        strokeLinecap="round"
      >
        <path d="M3 25 16.5 11.5" className="stroke-ink" strokeWidth="1.6" />
        <path d="M16 12 20.5 7.5" className="stroke-ink" strokeWidth="3" strokeLinecap="butt" />
        <path d="m17.5 4.5 6 6" className="stroke-teal" strokeWidth="4.5" />
        <path d="m22.5 5.5 1.5-1.5" className="stroke-teal" strokeWidth="2.5" />
      </svg>
      <span className="font-serif text-2xl font-semibold tracking-tight">{shop.name}</span>
    </QuietLink>
  );
}
