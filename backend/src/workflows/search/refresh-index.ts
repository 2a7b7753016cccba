import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { productDocument } from "../../catalog/product-document";
import { indexedFields, indexedRow } from "../../catalog/product-rows";
import { articleDocument } from "../../learning/article-document";
import { indexedArticle } from "../../learning/article-rows";

export type IndexName = "product" | "article";

/** Rows read and documents written at a time. */
const BATCH = 50;
const PATIENCE_SECONDS = 60;

type Document = Record<string, unknown> & { id: string };

const sources: Record<IndexName, { fields: string[]; documents: (rows: unknown[]) => Document[] }> =
  {
    product: {
      fields: indexedFields,
      documents: (rows) =>
        z
          .array(indexedRow)
          .parse(rows)
          .map((row) => productDocument(row, new Date())),
    },
    article: {
      fields: ["*"],
      documents: (rows) => z.array(indexedArticle).parse(rows).map(articleDocument),
    },
  };

/**
 * Writes the documents of these rows anew, and takes out those whose row is gone. One at a time for
 * an index: a document read before another change must not be written after it.
 */
export async function refreshIndex(
  container: MedusaContainer,
  index: IndexName,
  ids: readonly string[],
): Promise<void> {
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH);
    await container
      .resolve(Modules.LOCKING)
      .execute(`search-index:${index}`, () => refreshBatch(container, index, batch), {
        timeout: PATIENCE_SECONDS,
      });
  }
}

async function refreshBatch(
  container: MedusaContainer,
  index: IndexName,
  ids: string[],
): Promise<void> {
  const { fields, documents } = sources[index];
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: index,
    fields,
    filters: { id: ids },
  });
  const fresh = documents(data);
  const gone = ids.filter((id) => !fresh.some((document) => document.id === id));
  const search = container.resolve(Modules.SEARCH);
  if (fresh.length > 0) await search.upsertDocuments({ index, documents: fresh });
  if (gone.length > 0) await search.deleteDocuments({ index, filters: { id: gone } });
}

/** True while an index was made and not filled yet: its first filling reads every row. */
export function isNotFilledYet(error: unknown): boolean {
  return error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND;
}
