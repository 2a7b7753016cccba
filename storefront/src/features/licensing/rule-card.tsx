import type { ReactNode } from "react";
import { classNames } from "@/ui/class-names";
import { Icon, type IconName } from "@/ui/icon";
import type { RuleHint } from "./rule-hint";

const looks: Record<RuleHint["tone"], { box: string; mark: string; icon: IconName }> = {
  green: { box: "border-green/25 bg-green-tint", mark: "text-green", icon: "check-circle" },
  amber: { box: "border-amber/30 bg-amber-tint", mark: "text-amber", icon: "person" },
  red: { box: "border-red/30 bg-red-tint", mark: "text-red", icon: "stop" },
};

interface RuleCardProps {
  hint: RuleHint;
  children?: ReactNode;
}

/** What the ship-to state says to this profession, with its source. */
export function RuleCard({ hint, children }: RuleCardProps) {
  const look = looks[hint.tone];
  return (
    <div className={classNames("rounded-card border px-4 py-3.5", look.box)}>
      <div className="flex gap-3">
        <Icon name={look.icon} className={classNames("mt-0.5 size-5 shrink-0", look.mark)} />
        <div className="min-w-0 grow">
          <p className="font-semibold">{hint.title}</p>
          <p className="text-sm text-ink-2">
            {hint.detail}{" "}
            {hint.source ? (
              <>
                {hint.source.label}.{" "}
                <a
                  href={hint.source.url}
                  className="link text-ink"
                  target="_blank"
                  rel="noreferrer noopener"
                >
                  See the source<span className="sr-only"> (opens in a new tab)</span>
                </a>
              </>
            ) : null}
          </p>
          {children ? <div className="mt-3">{children}</div> : null}
        </div>
      </div>
    </div>
  );
}
