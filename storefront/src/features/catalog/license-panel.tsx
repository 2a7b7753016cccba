import type { CatalogProduct } from "@needlepoint/contracts/catalog";
import { practiceChoices } from "@/features/state-rules/data";
import { LicenseHint } from "@/features/state-rules/license-hint-client";
import { Notice } from "@/ui/notice";

/** What buying this product asks of a person's license. */
export function LicensePanel({ product }: { product: Pick<CatalogProduct, "restrictionClass"> }) {
  switch (product.restrictionClass) {
    case "rx-needle":
      return <LicenseHint choices={practiceChoices} />;
    case "rx-other":
      return (
        <Notice tone="amber" title="Prescription device: a person looks at each order">
          <p>
            Needling rules do not cover this device. You can order with your license; it ships once
            a reviewer has looked.{" "}
            <a href="/why-we-ask-for-a-license" className="link">
              Why we ask
            </a>
          </p>
        </Notice>
      );
    case "none":
      return (
        <p className="text-sm font-medium text-green">No license needed. Anyone may order this.</p>
      );
  }
}
