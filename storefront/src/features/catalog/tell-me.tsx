import type { CatalogProduct } from "@needlepoint/contracts/catalog";
import { shop } from "@needlepoint/contracts/shop";
import { dayInWords } from "@/lib/dates";

/** Sizes that are out, when they are expected, and a way to hear of it. */
export function TellMe({ product }: { product: Pick<CatalogProduct, "title" | "variants"> }) {
  const out = product.variants.filter((variant) => variant.availability.state === "out");
  if (out.length === 0) return null;
  return (
    <section aria-label="Out of stock" className="text-sm text-ink-2">
      <p className="font-semibold text-ink">Out of stock right now</p>
      <ul className="mt-1 grid gap-1">
        {out.map((variant) => {
          const { restockOn } = variant.availability;
          const subject = `Tell me when ${variant.sku} is back`;
          return (
            <li key={variant.id}>
              {variant.title}
              {restockOn ? `, expected ${dayInWords(restockOn)}` : ""} ·{" "}
              <a
                href={`mailto:${shop.email}?subject=${encodeURIComponent(subject)}`}
                className="link"
                aria-label={`Tell me by e-mail when ${variant.title} is back`}
              >
                tell me
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
