import localFont from "next/font/local";

// What stands in until a file has come is in app/fallback-fonts.css, as wide as it for each weight.

/** Interface type, the one preloaded file. Latin, weight axis. */
export const instrumentSans = localFont({
  src: "../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
  variable: "--font-instrument",
  weight: "400 700",
  style: "normal",
  display: "swap",
  adjustFontFallback: false,
});

/** Headings and articles. Latin, weight axis; cut down as `src/fonts/README.md` says. */
export const newsreader = localFont({
  src: "../fonts/newsreader-latin-400-600.woff2",
  variable: "--font-newsreader",
  weight: "400 600",
  style: "normal",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
});
