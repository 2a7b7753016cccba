import localFont from "next/font/local";

/** The slanted cut for an article's opening line and emphasis; loaded on article pages only. */
export const articleItalic = localFont({
  src: "../../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2",
  variable: "--font-newsreader-italic",
  weight: "200 800",
  style: "italic",
  display: "swap",
  preload: false,
  adjustFontFallback: "Times New Roman",
});
