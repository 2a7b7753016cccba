import localFont from "next/font/local";

/** The slanted cut for an article's opening line and emphasis; loaded on article pages only. */
export const articleItalic = localFont({
  src: "../../fonts/newsreader-latin-400-italic.woff2",
  variable: "--font-newsreader-italic",
  weight: "400",
  style: "italic",
  display: "swap",
  preload: false,
  adjustFontFallback: "Times New Roman",
});
