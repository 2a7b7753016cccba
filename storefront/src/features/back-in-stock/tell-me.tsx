import type { CatalogProduct } from "@needlepoint/contracts/catalog";
import { dayInWords } from "@/lib/dates";
import { TellMeSize } from "./tell-me-client";

/** Sizes that are out, when they are expected, and a mail when they are back. */
export function TellMe({ product }: { product: Pick<CatalogProduct, "handle" | "variants"> }) {
  const out = product.variants.filter((variant) => variant.availability.state === "out");
  if (out.length === 0) return null;
  return (
    <section aria-labelledby="out-of-stock" className="text-sm text-ink-2">
      <h3 id="out-of-stock" className="font-semibold text-ink">
        Out of stock right now
      </h3>
      <ul className="mt-1 grid gap-1">
        {out.map(({ id, title, availability: { restockOn } }) => (
          <li key={id}>
            <TellMeSize
              variantId={id}
              size={title}
              expected={restockOn ? dayInWords(restockOn) : null}
              product={product.handle}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
