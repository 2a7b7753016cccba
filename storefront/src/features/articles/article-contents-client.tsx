"use client";

import { useEffect, useState } from "react";
import { classNames } from "@/ui/class-names";

interface ContentsProps {
  headings: Array<{ id: string; text: string }>;
}

/** Table of contents that marks the section being read. */
export function ArticleContents({ headings }: ContentsProps) {
  const [reading, setReading] = useState(headings[0]?.id);

  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const top = entries.find((entry) => entry.isIntersecting);
        if (top) setReading(top.target.id);
      },
      // The upper third of the window is where people read.
      { rootMargin: "0px 0px -66% 0px" },
    );
    for (const { id } of headings) {
      const heading = document.getElementById(id);
      if (heading) observer.observe(heading);
    }
    return () => observer.disconnect();
  }, [headings]);

  return (
    <ol className="text-sm">
      {headings.map(({ id, text }) => (
        <li
          key={id}
          className={classNames("border-l-2", id === reading ? "border-teal" : "border-line")}
        >
          <a
            href={`#${id}`}
            aria-current={id === reading ? "location" : undefined}
            className={classNames(
              "flex min-h-8 items-center py-1 pl-3 hover:underline",
              id === reading ? "font-semibold" : "text-ink-2",
            )}
          >
            {text}
          </a>
        </li>
      ))}
    </ol>
  );
}
