import type { ReactNode } from "react";

/** The one first-level heading of a page, and what the page is for. */
export function PageTitle({ children, lead }: { children: ReactNode; lead?: ReactNode }) {
  return (
    <header>
      <h1 className="font-serif text-3xl font-medium tracking-tight wrap-anywhere md:text-4xl">
        {children}
      </h1>
      {lead ? <p className="mt-3 max-w-prose text-lg text-ink-2">{lead}</p> : null}
    </header>
  );
}
