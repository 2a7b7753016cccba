import type { FoundOffer, Suggestions } from "@needlepoint/contracts/search";
import { formatSize } from "@needlepoint/needles/units";
import { formatCents } from "@/lib/money";

/** A suggestion as the list under the search box shows it. Small: it travels with each key. */
export interface SuggestionItem {
  group: "Size" | "Nearest sizes" | "Products" | "Read" | "Search";
  label: string;
  /** Stands beside the label: a price, a shelf, a topic. */
  aside: string;
  href: string;
}

const states = { in_stock: "in stock", low: "few left", out: "out of stock" } as const;

/** The page of a product with a size chosen in its matrix. */
export function offerHref({
  handle,
  diameterMm,
  lengthMm,
}: Pick<FoundOffer, "handle" | "diameterMm" | "lengthMm">) {
  if (diameterMm === null || lengthMm === null) return `/products/${handle}` as const;
  const size = `${diameterMm.toFixed(2)}x${Number(lengthMm.toFixed(1))}`;
  return `/products/${handle}?size=${size}` as const;
}

/** "0.20 × 30 mm" or the name of a variant that is no needle. */
export function offerTitle({ diameterMm, lengthMm, title }: FoundOffer): string {
  return diameterMm === null || lengthMm === null ? title : formatSize(diameterMm, lengthMm);
}

/** "$15.90, in stock". */
export function offerWords({ unitCents, state }: FoundOffer): string {
  return `${formatCents(unitCents)}, ${states[state]}`;
}

/** The list under the search box, best first; the last way on is the whole page of results. */
export function suggestionList(text: string, found: Suggestions): SuggestionItem[] {
  const offer =
    (group: SuggestionItem["group"]) =>
    (one: FoundOffer): SuggestionItem => ({
      group,
      label: `${offerTitle(one)}, ${one.productTitle}`,
      aside: offerWords(one),
      href: offerHref(one),
    });
  const { diameterMm, lengthMm } = found.reading;
  const shelf: SuggestionItem[] =
    (diameterMm !== null || lengthMm !== null) && found.products.length > 0
      ? [
          {
            group: "Size",
            label: `All needles ${[
              diameterMm === null ? null : `⌀ ${diameterMm.toFixed(2)} mm`,
              lengthMm === null ? null : `${lengthMm} mm long`,
            ]
              .filter(Boolean)
              .join(", ")}`,
            aside: found.products.length === 1 ? "1 line" : `${found.products.length} lines`,
            href: `/needles?${[
              diameterMm === null ? null : `diameter=${diameterMm.toFixed(2)}`,
              lengthMm === null ? null : `length=${lengthMm}`,
            ]
              .filter(Boolean)
              .join("&")}`,
          },
        ]
      : [];
  const asked = found.reading.correction ?? text;
  return [
    ...found.offers.map(offer("Size")),
    ...shelf,
    ...found.nearest.map(offer("Nearest sizes")),
    ...(shelf.length > 0
      ? []
      : found.products.map(
          ({ handle, title, fromUnitCents, inStock }): SuggestionItem => ({
            group: "Products",
            label: title,
            aside: `from ${formatCents(fromUnitCents)}${inStock ? "" : ", out of stock"}`,
            href: `/products/${handle}`,
          }),
        )),
    ...found.articles.map(
      ({ slug, title, topic }): SuggestionItem => ({
        group: "Read",
        label: title,
        aside: topic,
        href: `/learn/${slug}`,
      }),
    ),
    ...found.questions.map(
      ({ slug, anchor, question }): SuggestionItem => ({
        group: "Read",
        label: question,
        aside: "answered",
        href: `/learn/${slug}#${anchor}`,
      }),
    ),
    {
      group: "Search",
      label: `All results for “${asked}”`,
      aside: "",
      href: `/search?q=${encodeURIComponent(asked)}`,
    },
  ];
}
