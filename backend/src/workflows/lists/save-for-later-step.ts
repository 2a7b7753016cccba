import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { LISTS } from "../../modules/lists";
import type ListsService from "../../modules/lists/service";
import type { NewItem } from "../../modules/lists/service";

type Saved = { listId: string; items: NewItem[] };

/**
 * Keeps what an account's cart has no room for, however much is kept there already: it has nowhere
 * else to go.
 */
export const saveForLaterStep = createStep(
  "save-for-later",
  async ({ customerId, items }: { customerId: string; items: NewItem[] }, { container }) => {
    const saved: Saved = { listId: "", items };
    if (items.length === 0) return new StepResponse(saved);
    const lists = container.resolve<ListsService>(LISTS);
    saved.listId = (await lists.laterOf(customerId)).id;
    await lists.keepAll(saved.listId, items);
    return new StepResponse(saved, saved);
  },
  async (saved, { container }) => {
    if (!saved) return;
    await container.resolve<ListsService>(LISTS).takeBack(saved.listId, saved.items);
  },
);
