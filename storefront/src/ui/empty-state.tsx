import type { ReactNode } from "react";

interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  /** One way on: a link button. */
  action?: ReactNode;
  level?: "h1" | "h2";
}

/** Nothing is here, why that is, and one way on. */
export function EmptyState({ title, children, action, level: Heading = "h2" }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-3 rounded-card border border-line bg-card px-6 py-10">
      <svg aria-hidden="true" viewBox="0 0 120 16" className="w-30 fill-none stroke-steel-deep">
        <path d="M0 8h34" strokeWidth="5" className="stroke-steel" />
        <path d="M34 8h86" strokeWidth="1" />
      </svg>
      <Heading className="font-serif text-2xl">{title}</Heading>
      {children ? <div className="max-w-prose text-ink-2">{children}</div> : null}
      {action}
    </div>
  );
}
