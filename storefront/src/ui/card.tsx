import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A white sheet with a hairline. */
export function Card({ className, ...rest }: ComponentProps<"div">) {
  return (
    <div
      {...rest}
      className={classNames("rounded-card border border-line bg-card", className ?? "p-4")}
    />
  );
}
