import type { Route } from "next";
import { QuietLink } from "./quiet-link-client";

export interface Crumb {
  label: string;
  /** Left out for the page itself. */
  href?: Route;
}

/** The way here. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="py-4 text-sm text-ink-3">
      <ol className="flex flex-wrap gap-x-1.5">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label} className="flex gap-x-1.5">
            {index > 0 ? <span aria-hidden="true">/</span> : null}
            {crumb.href ? (
              <QuietLink href={crumb.href} className="inline-block hover:underline">
                {crumb.label}
              </QuietLink>
            ) : (
              <span aria-current="page" className="text-ink">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
