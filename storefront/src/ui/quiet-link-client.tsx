"use client";

import Link, { type LinkProps } from "next/link";
import { useState } from "react";

/**
 * A link that fetches its page ahead only once someone reaches for it. A catalog page shows dozens of
 * links; fetching for each one in view would cost the server more than the visit.
 */
export function QuietLink<To>(props: LinkProps<To>) {
  const [near, setNear] = useState(false);
  const reach = () => setNear(true);
  return (
    <Link
      {...props}
      prefetch={props.prefetch === false || !near ? false : null}
      onMouseEnter={reach}
      onFocus={reach}
      onTouchStart={reach}
    />
  );
}
