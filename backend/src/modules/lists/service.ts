import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { Context, DAL, InferTypeOf } from "@medusajs/framework/types";
import { MedusaService } from "@medusajs/framework/utils";
import { LIST_LIMITS } from "@needlepoint/contracts/lists";
import BuyingList from "./models/buying-list";
import BuyingListItem from "./models/buying-list-item";

export type ListRow = InferTypeOf<typeof BuyingList>;
export type ItemRow = InferTypeOf<typeof BuyingListItem>;
export type NewItem = Pick<ItemRow, "variant_id" | "sku" | "title" | "quantity" | "was_cents">;

/** The most boxes of a line, as everywhere. */
const MOST_BOXES = 999;
/** Namespace of the advisory locks of lists. */
const LIST_LOCK = 727_040_120;

/** Tables of lists. Writes of one list stand in a line, so that two at once lose nothing. */
class ListsService extends MedusaService({ BuyingList, BuyingListItem }) {
  protected readonly baseRepository_: DAL.RepositoryService;

  constructor(container: { baseRepository: DAL.RepositoryService }, ...rest: unknown[]) {
    super(container, ...rest);
    this.baseRepository_ = container.baseRepository;
  }

  /** Makes a list with what is in it; null when the account has as many as one may. */
  async found(
    list: { name: string; customer_id: string; clinic_id: string | null },
    items: NewItem[],
  ): Promise<ListRow | null> {
    return this.inLine([list.customer_id], async (context) => {
      const own = await this.listBuyingLists(
        { customer_id: list.customer_id, kind: "list" },
        { select: ["id"], take: LIST_LIMITS.lists },
        context,
      );
      if (own.length >= LIST_LIMITS.lists) return null;
      const made = await this.createBuyingLists({ ...list, kind: "list" }, context);
      await this.put(made.id, items, context);
      return made;
    });
  }

  /** Adds boxes to a list; false, and nothing added, when it would hold too many sizes. */
  async add(listId: string, items: NewItem[]): Promise<boolean> {
    return this.inLine([listId], (context) => this.put(listId, items, context));
  }

  /** Adds boxes to what is saved for later, past its limit too: nothing is lost for want of room. */
  async keepAll(listId: string, items: NewItem[]): Promise<void> {
    await this.inLine([listId], (context) => this.put(listId, items, context, Number.MAX_VALUE));
  }

  /** Takes out the boxes that `keepAll` put there. */
  async takeBack(listId: string, items: NewItem[]): Promise<void> {
    await this.inLine([listId], async (context) => {
      const kept = await this.listBuyingListItems({ list_id: listId }, { take: null }, context);
      for (const { variant_id, quantity } of items) {
        const item = kept.find((one) => one.variant_id === variant_id);
        if (!item) continue;
        const left = item.quantity - quantity;
        if (left > 0) await this.updateBuyingListItems({ id: item.id, quantity: left }, context);
        else await this.deleteBuyingListItems([item.id], context);
      }
    });
  }

  /** Takes boxes of an item out of a list, or all of it; an item that is gone is out already. */
  async takeOut(listId: string, itemId: string, boxes?: number): Promise<void> {
    await this.inLine([listId], async (context) => {
      const [item] = await this.listBuyingListItems(
        { id: itemId, list_id: listId },
        { take: 1 },
        context,
      );
      if (!item) return;
      const left = boxes === undefined ? 0 : item.quantity - boxes;
      if (left > 0) await this.updateBuyingListItems({ id: itemId, quantity: left }, context);
      else await this.deleteBuyingListItems([itemId], context);
    });
  }

  /** The place where a customer, or a browser without one, keeps what was put aside. */
  async laterOf(customerId: string | null): Promise<ListRow> {
    const fresh = { kind: "later" as const, name: "Saved for later", customer_id: customerId };
    if (customerId === null) return this.createBuyingLists(fresh);
    return this.inLine([customerId], async (context) => {
      const [kept] = await this.listBuyingLists(
        { customer_id: customerId, kind: "later" },
        { take: 1 },
        context,
      );
      return kept ?? this.createBuyingLists(fresh, context);
    });
  }

  /** Moves everything of one place of things saved for later into another, and ends it. */
  async pour(from: string, into: string): Promise<void> {
    await this.inLine([from, into], async (context) => {
      const items = await this.listBuyingListItems({ list_id: from }, { take: null }, context);
      await this.put(into, items, context, Number.MAX_VALUE);
      await this.deleteBuyingListItems(
        items.map(({ id }) => id),
        context,
      );
      await this.deleteBuyingLists([from], context);
    });
  }

  /** Ends lists, with all that is in them. */
  async end(listIds: string[]): Promise<void> {
    if (listIds.length === 0) return;
    const items = await this.listBuyingListItems(
      { list_id: listIds },
      { select: ["id"], take: null },
    );
    await this.deleteBuyingListItems(items.map(({ id }) => id));
    await this.deleteBuyingLists(listIds);
  }

  private async put(
    listId: string,
    items: NewItem[],
    context: Context,
    most: number = LIST_LIMITS.items,
  ): Promise<boolean> {
    const kept = await this.listBuyingListItems({ list_id: listId }, { take: null }, context);
    const here = new Map(kept.map((item) => [item.variant_id, item]));
    const wanted = new Map<string, NewItem>();
    for (const item of items) {
      const before = wanted.get(item.variant_id)?.quantity ?? 0;
      wanted.set(item.variant_id, { ...item, quantity: before + item.quantity });
    }
    const fresh = [...wanted.values()].filter(({ variant_id }) => !here.has(variant_id));
    if (kept.length + fresh.length > most) return false;
    let last = kept.reduce((most, { place }) => Math.max(most, place), 0);
    for (const { variant_id, sku, title, quantity, was_cents } of wanted.values()) {
      const known = here.get(variant_id);
      const boxes = Math.min(MOST_BOXES, quantity + (known?.quantity ?? 0));
      if (known) await this.updateBuyingListItems({ id: known.id, quantity: boxes }, context);
      else {
        await this.createBuyingListItems(
          { list_id: listId, variant_id, sku, title, quantity: boxes, was_cents, place: ++last },
          context,
        );
      }
    }
    return true;
  }

  private async inLine<T>(keys: string[], task: (context: Context) => Promise<T>): Promise<T> {
    return this.baseRepository_.transaction<SqlEntityManager>(async (manager) => {
      // In one order, so that two who want the same two never wait for each other.
      for (const key of [...keys].sort()) {
        await manager.execute("select pg_advisory_xact_lock(?, hashtext(?))", [LIST_LOCK, key]);
      }
      return task({ transactionManager: manager });
    });
  }
}

export default ListsService;
