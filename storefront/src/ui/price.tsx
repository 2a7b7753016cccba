import { formatCents } from "@/lib/money";

/** An amount of integer cents, in figures of one width. */
export function Price({ cents, className }: { cents: number; className?: string }) {
  return <span className={className}>{formatCents(cents)}</span>;
}
