import "@/app/globals.css";
import type { ReactNode } from "react";
import { instrumentSans, newsreader } from "@/lib/fonts";

/** The html and body of every root layout: language, type, tokens and the way past the header. */
export function Document({ children }: { children: ReactNode }) {
  return (
    // What a browser remembers of its screen is written on this element before the first paint.
    <html
      lang="en"
      className={`${instrumentSans.variable} ${newsreader.variable}`}
      suppressHydrationWarning
    >
      <body className="flex flex-col">
        <a
          href="#main"
          className="absolute top-2 left-2 z-50 -translate-y-20 rounded-control bg-teal px-4 py-2 font-semibold text-on-teal focus:translate-y-0"
        >
          Skip to content
        </a>
        {children}
      </body>
    </html>
  );
}
