"use client";

import { usePathname } from "next/navigation";
import { classNames } from "@/ui/class-names";
import { QuietLink } from "@/ui/quiet-link-client";
import { useSection } from "./section-store-client";

const items = [
  { href: "/needles", label: "Needles" },
  { href: "/supplies", label: "Supplies" },
  { href: "/learn", label: "Learn" },
  { href: "/state-rules", label: "State rules" },
] as const;

/** Main navigation; a client component only to know where it is. */
export function MainNav() {
  const path = usePathname();
  const section = useSection();
  return (
    <nav
      aria-label="Main"
      className="order-2 -mx-2 md:order-1 max-md:flex-[1_1_100%] lg:order-none print:hidden"
    >
      <ul className="flex">
        {items.map(({ href, label }) => {
          const here = path === href || path.startsWith(`${href}/`) || section === href;
          return (
            <li key={href}>
              <QuietLink
                href={href}
                aria-current={path === href ? "page" : here ? "true" : undefined}
                className={classNames(
                  "relative flex min-h-11 items-center px-2 whitespace-nowrap sm:px-2.5",
                  here
                    ? "font-medium text-ink after:absolute after:inset-x-2 after:bottom-1.5 after:h-0.5 after:bg-teal sm:after:inset-x-2.5"
                    : "text-ink-2 hover:text-ink",
                )}
              >
                {label}
              </QuietLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
