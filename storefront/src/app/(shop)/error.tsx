"use client";

import { OutOfReachWords } from "@/features/layout/out-of-reach-words";

/** Shown when a page could not be read while moving through the shop. */
export default function ShopError() {
  return <OutOfReachWords />;
}
