import type { ReactNode } from "react";
import { SiteFrame } from "@/features/layout/site-frame";

export default function CartLayout({ children }: { children: ReactNode }) {
  return <SiteFrame>{children}</SiteFrame>;
}
