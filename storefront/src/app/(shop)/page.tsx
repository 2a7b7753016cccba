import type { Metadata } from "next";
import { readArticles } from "@/features/articles/data";
import { readCatalog, readProduct } from "@/features/catalog/data";
import { HomePage } from "@/features/home/home-page";
import { ShopStructuredData } from "@/features/home/shop-structured-data";
import { OutOfReach } from "@/features/layout/interrupted";
import { readPractice } from "@/features/state-rules/data";
import { firstPractice } from "@/features/state-rules/practice-answer";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { shopDescription } from "@/lib/seo/shop-words";

export const ensureStatic = "navigation";

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ path: "/", description: shopDescription });
}

export default async function Home() {
  const [catalog, articles, practice] = await Promise.all([
    readCatalog(),
    readArticles(),
    readPractice(),
  ]);
  if (catalog.state === "down") return <OutOfReach error={catalog.error} />;
  if (articles.state === "down") return <OutOfReach error={articles.error} />;

  const needles =
    catalog.state === "ready" ? catalog.value.filter(({ kind }) => kind === "needle") : [];
  const read = await Promise.all(needles.map(({ handle }) => readProduct(handle)));
  const firstAnswer = practice[firstPractice.state]?.[firstPractice.profession];
  if (!firstAnswer) throw new Error("The rules hold no state to begin with.");
  return (
    <>
      <HomePage
        lines={read.flatMap((product) => (product.state === "ready" ? [product.value] : []))}
        articles={articles.state === "ready" ? articles.value : []}
        firstAnswer={firstAnswer}
      />
      <ShopStructuredData />
    </>
  );
}
