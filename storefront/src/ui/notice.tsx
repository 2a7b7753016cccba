import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

export type Tone = "green" | "amber" | "red" | "neutral";

const looks: Record<Tone, { box: string; mark: string; icon: IconName }> = {
  green: { box: "border-green/25 bg-green-tint", mark: "text-green", icon: "check-circle" },
  amber: { box: "border-amber/30 bg-amber-tint", mark: "text-amber", icon: "person" },
  red: { box: "border-red/30 bg-red-tint", mark: "text-red", icon: "stop" },
  neutral: { box: "border-line bg-card", mark: "text-ink-3", icon: "info" },
};

interface NoticeProps {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** Stands at the right: one button or link. */
  action?: ReactNode;
  icon?: IconName;
  /** `alert` for what just went wrong, `status` for what just changed; nothing for what was there. */
  role?: "alert" | "status";
  id?: string;
  className?: string;
}

/** A box that says where something stands: green cleared, amber a person must look, red refused. */
export function Notice({
  tone = "neutral",
  title,
  children,
  action,
  icon,
  role,
  id,
  className,
}: NoticeProps) {
  const look = looks[tone];
  return (
    <div
      id={id}
      role={role}
      className={classNames("rounded-card border px-4 py-3.5", look.box, className)}
    >
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <div className="flex min-w-0 flex-[1_1_16rem] gap-3">
          <Icon
            name={icon ?? look.icon}
            className={classNames("mt-0.5 size-5 shrink-0", look.mark)}
          />
          <div className="min-w-0">
            {title ? <p className="font-semibold text-ink">{title}</p> : null}
            {children ? <div className="text-sm text-ink-2">{children}</div> : null}
          </div>
        </div>
        {action ? <div className="shrink-0 self-center">{action}</div> : null}
      </div>
    </div>
  );
}
