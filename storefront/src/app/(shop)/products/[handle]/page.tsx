import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { readProduct } from "@/features/catalog/data";
import { readMoved } from "@/features/catalog/moved";
import { ProductPage } from "@/features/catalog/product-page";
import { Missing, OutOfReach } from "@/features/layout/interrupted";
import { NotLoadedYet } from "@/features/layout/interrupted-words";
import { pageMetadata } from "@/lib/seo/page-metadata";

/** Rendered whole at its first visit, cached, and never rendered for one visitor. */
export const ensureStatic = "navigation";

/** Moving here may wait for the whole page: it comes from the cache, and is never half there. */
export const instant = false;

/** The build knows no products; a stand-in that is never found lets it check the page. */
export function generateStaticParams() {
  return [{ handle: "_" }];
}

export async function generateMetadata({
  params,
}: PageProps<"/products/[handle]">): Promise<Metadata> {
  const { handle } = await params;
  const product = await readProduct(handle);
  if (product.state !== "ready")
    return { title: product.state === "missing" ? "Page not found" : "Product" };
  const { title, subtitle } = product.value;
  return pageMetadata({
    path: `/products/${handle}`,
    title,
    description: subtitle,
    picture: { path: `/share/products/${handle}`, alt: title },
  });
}

export default async function Page({ params }: PageProps<"/products/[handle]">) {
  const { handle } = await params;
  const product = await readProduct(handle);
  switch (product.state) {
    case "ready":
      return <ProductPage product={product.value} />;
    case "missing": {
      const now = await readMoved(handle);
      if (now) permanentRedirect(`/products/${now}`);
      return <Missing />;
    }
    case "not-loaded":
      return <NotLoadedYet what="this product" />;
    case "down":
      return <OutOfReach error={product.error} />;
  }
}
