"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { classNames } from "@/ui/class-names";
import { QuietLink } from "@/ui/quiet-link-client";
import { useSection } from "./section-store-client";

const items = [
  { href: "/needles", label: "Needles" },
  { href: "/supplies", label: "Supplies" },
  { href: "/learn", label: "Learn" },
  { href: "/state-rules", label: "State rules" },
] as const;

/**
 * The link that led to a new page is gone with the old one: without this the next Tab would begin
 * behind the footer, and a screen reader would say nothing.
 */
function useFocusOnNewPage(path: string): void {
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    const at = document.activeElement;
    if (at && at !== document.body && at.checkVisibility()) return;
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [path]);
}

/** Main navigation; a client component only to know where it is, and to begin a new page at its content. */
export function MainNav() {
  const path = usePathname();
  useFocusOnNewPage(path);
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
