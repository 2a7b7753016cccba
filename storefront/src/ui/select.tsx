import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** The bare select, for use inside a sentence; give it an `aria-label` there. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <span className="relative inline-flex max-w-full has-[.w-full]:flex">
      <select
        {...rest}
        className={classNames(
          "min-h-11 max-w-full appearance-none rounded-control border bg-card py-0 pr-9 pl-3 text-base font-normal text-ink",
          className ?? "border-edge",
        )}
      >
        {children}
      </select>
      <svg
        aria-hidden="true"
        viewBox="0 0 12 8"
        className="pointer-events-none absolute top-1/2 right-3 w-3 -translate-y-1/2 fill-none stroke-ink-3 stroke-2"
      >
        <path d="M1 1.5 6 6.5 11 1.5" />
      </svg>
    </span>
  );
}
