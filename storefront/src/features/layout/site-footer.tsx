import { demoCatalogNotice, shop } from "@needlepoint/contracts/shop";
import { QuietLink } from "@/ui/quiet-link-client";

const columns = [
  {
    title: "Shop",
    links: [
      { href: "/needles", label: "Needles" },
      { href: "/supplies", label: "Supplies" },
      { href: "/finder", label: "Find a size" },
      { href: "/search", label: "Search" },
    ],
  },
  {
    title: "Learn",
    links: [
      { href: "/learn", label: "Articles" },
      { href: "/state-rules", label: "State rules" },
      { href: "/why-we-ask-for-a-license", label: "Why we ask for a license" },
    ],
  },
  {
    title: "Help",
    links: [
      { href: "/shipping", label: "Shipping" },
      { href: "/returns", label: "Returns of sterile goods" },
      { href: "/contact", label: "Contact" },
      { href: "/privacy", label: "Privacy" },
      { href: "/terms", label: "Terms" },
    ],
  },
] as const;

/** Who we are, the ways on, and what is demo data. */
export function SiteFooter() {
  return (
    <footer className="mt-20 border-t border-line print:hidden">
      <div className="shell grid grid-cols-2 gap-10 py-12 md:grid-cols-[1.4fr_1fr_1fr_1fr]">
        <div className="grid content-start gap-3 text-sm text-ink-2 max-md:col-span-2">
          <p className="font-serif text-xl text-ink">{shop.name}</p>
          <p className="max-w-72">{shop.tagline}.</p>
          <address className="not-italic">
            {shop.addressLines.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
            <a href={`mailto:${shop.email}`} className="link mt-2 inline-block">
              {shop.email}
            </a>
            <span className="block">{shop.phone}</span>
          </address>
        </div>
        {columns.map((column) => (
          <nav key={column.title} aria-label={column.title} className="text-sm">
            <h2 className="font-semibold">{column.title}</h2>
            <ul className="mt-2 grid">
              {column.links.map(({ href, label }) => (
                <li key={href}>
                  <QuietLink
                    href={href}
                    className="inline-flex min-h-7 items-center text-ink-2 hover:underline"
                  >
                    {label}
                  </QuietLink>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
      <div className="shell">
        <div className="grid gap-1 border-t border-line py-5 text-xs text-ink-3">
          <p>
            Rx only. Dry needles are prescription class II devices (21 CFR 880.5580); we ship them
            to licensed practitioners where state law lets them needle.
          </p>
          {shop.catalogIsDemo ? <p>{demoCatalogNotice}</p> : null}
        </div>
      </div>
    </footer>
  );
}
