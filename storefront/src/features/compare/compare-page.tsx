import type { CatalogCard, CatalogProduct } from "@needlepoint/contracts/catalog";
import { redirect } from "next/navigation";
import { readCatalog, readProduct } from "@/features/catalog/data";
import { OutOfReach } from "@/features/layout/interrupted";
import { NotLoadedYet } from "@/features/layout/interrupted-words";
import { Notice } from "@/ui/notice";
import { PageTitle } from "@/ui/page-title";
import { AddToComparison, ChooseProducts } from "./compare-choice";
import { type CompareQuery, comparePath, mostCompared, readCompareQuery } from "./compare-query";
import { CompareTable } from "./compare-table";

interface ComparePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Up to four products side by side; the address is the whole state of it. */
export async function ComparePage({ searchParams }: ComparePageProps) {
  const { p } = await searchParams;
  const query = readCompareQuery(p);
  // A form names each product apart; the address that is shared names them in one word.
  if (Array.isArray(p)) redirect(comparePath([...query.handles, ...query.left]));

  const [catalog, ...reads] = await Promise.all([
    readCatalog(),
    ...query.handles.map(async (handle) => ({ handle, read: await readProduct(handle) })),
  ]);
  if (catalog.state === "down") return <OutOfReach error={catalog.error} />;
  if (catalog.state !== "ready") return <NotLoadedYet what="its products" />;

  const products: CatalogProduct[] = [];
  const missing: string[] = [...query.unreadable];
  const unread: string[] = [];
  for (const { handle, read } of reads) {
    if (read.state === "ready") products.push(read.value);
    else if (read.state === "missing") missing.push(handle);
    else unread.push(handle);
  }
  const others = catalog.value.filter(({ handle }) => !query.handles.includes(handle));
  return (
    <>
      <PageTitle
        lead={`Up to ${mostCompared} products side by side. The address of this page is the comparison: copy it to share it.`}
      >
        Compare
      </PageTitle>
      <Said query={query} missing={missing} unread={unread} catalog={catalog.value} />
      {products.length > 0 ? (
        <>
          <CompareTable products={products} />
          <div className="mt-6 print:hidden">
            <AddToComparison handles={products.map(({ handle }) => handle)} others={others} />
          </div>
        </>
      ) : (
        <ChooseProducts products={catalog.value} />
      )}
    </>
  );
}

/** What of the address could not be shown, and why; the rest stands below. */
function Said({
  query,
  missing,
  unread,
  catalog,
}: {
  query: CompareQuery;
  missing: string[];
  unread: string[];
  catalog: CatalogCard[];
}) {
  const titleOf = (handle: string) =>
    catalog.find((product) => product.handle === handle)?.title ?? handle;
  const sentences = [
    query.left.length > 0
      ? `${mostCompared} stand side by side. Left out: ${query.left.map(titleOf).join(", ")}.`
      : "",
    missing.length > 0 ? `We have no product called ${missing.join(", ")}.` : "",
    unread.length > 0
      ? `These can't be read just now: ${unread.map(titleOf).join(", ")}. Reload in a moment.`
      : "",
  ].filter((sentence) => sentence !== "");
  if (sentences.length === 0) return null;
  return (
    <Notice tone="amber" icon="info" className="mt-6" title="Not everything you asked for is here">
      {sentences.map((sentence) => (
        <p key={sentence} className="break-words">
          {sentence}
        </p>
      ))}
    </Notice>
  );
}
