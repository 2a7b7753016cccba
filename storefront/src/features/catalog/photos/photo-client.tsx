"use client";

import { useCallback, useState } from "react";

interface PhotoProps {
  src: string;
  srcSet: string;
  sizes: string;
  width: number;
  height: number;
  alt: string;
  /** The picture a page is opened for; others wait until they are scrolled to. */
  first?: boolean;
  className?: string;
}

/** A photo over what stands in for it: one that cannot be loaded takes itself away. */
export function Photo({ alt, first = false, ...image }: PhotoProps) {
  const [broken, setBroken] = useState(false);
  // It may have failed before this script was there to hear of it.
  const look = useCallback((node: HTMLImageElement | null) => {
    if (node?.complete && node.naturalWidth === 0) setBroken(true);
  }, []);
  if (broken) return null;
  return (
    <img
      {...image}
      ref={look}
      alt={alt}
      loading={first ? "eager" : "lazy"}
      fetchPriority={first ? "high" : "auto"}
      decoding="async"
      onError={() => setBroken(true)}
    />
  );
}
