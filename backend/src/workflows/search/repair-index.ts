import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { type IndexName, isNotFilledYet, refreshIndex } from "./refresh-index";

const PAGE = 500;
const idRow = z.object({ id: z.string() });

/**
 * Brings both indexes up to date with every row, whatever was missed, while they go on being read.
 * An index that was never filled is filled.
 */
export async function repairIndexes(container: MedusaContainer): Promise<void> {
  for (const index of ["product", "article"] as const) {
    const ids = await idsOfRows(container, index);
    try {
      const strangers = (await idsOfDocuments(container, index)).filter((id) => !ids.has(id));
      await refreshIndex(container, index, [...ids, ...strangers]);
    } catch (error) {
      if (!isNotFilledYet(error)) throw error;
      await container.resolve(Modules.SEARCH).reindex({ index });
    }
  }
}

async function idsOfRows(container: MedusaContainer, index: IndexName): Promise<Set<string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const ids = new Set<string>();
  for (let skip = 0; ; skip += PAGE) {
    const { data } = await query.graph({
      entity: index,
      fields: ["id"],
      pagination: { take: PAGE, skip, order: { id: "ASC" } },
    });
    for (const { id } of z.array(idRow).parse(data)) ids.add(id);
    if (data.length < PAGE) return ids;
  }
}

async function idsOfDocuments(container: MedusaContainer, index: IndexName): Promise<string[]> {
  const search = container.resolve(Modules.SEARCH);
  const ids: string[] = [];
  for (let skip = 0; ; skip += PAGE) {
    const { hits } = await search.search({
      entity: index,
      fields: ["id"],
      pagination: { take: PAGE, skip },
      search_options: { count: "none" },
    });
    ids.push(...hits.map(({ id }) => id));
    if (hits.length < PAGE) return ids;
  }
}
