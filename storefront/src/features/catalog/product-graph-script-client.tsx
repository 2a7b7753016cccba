"use client";

import { jsonForScript } from "@/lib/seo/json-for-script";
import { type GraphProduct, productGraph } from "./product-graph";
import type { SupplyChoice } from "./quantity-picker-client";
import { cellsOf, type MatrixModel } from "./size-matrix/matrix-model";

interface ProductGraphScriptProps {
  product: GraphProduct;
  matrix: MatrixModel | null;
  choices: SupplyChoice[] | null;
  site: string;
  path: string;
}

/**
 * The graph of a product, for who reads the served page. Written by the server alone, from what the
 * page sends to its islands anyway: as text of the page it would be sent a second time with the data
 * that React goes on with, a tenth of all bytes. The browser leaves alone what it finds.
 */
export function ProductGraphScript(props: ProductGraphScriptProps) {
  const json = typeof window === "undefined" ? graphOf(props) : "";
  return (
    <script
      type="application/ld+json"
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}

function graphOf({ product, matrix, choices, site, path }: ProductGraphScriptProps): string {
  const sizes = matrix ? cellsOf(matrix) : (choices ?? []);
  return jsonForScript({
    "@context": "https://schema.org",
    "@graph": productGraph(product, sizes, site, path),
  });
}
