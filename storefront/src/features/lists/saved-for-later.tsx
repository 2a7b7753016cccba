import { readRows } from "@/features/ordering/data";
import { OfferRows } from "@/features/ordering/offer-rows";
import { PendingButton } from "@/ui/pending-button-client";
import { readLater } from "./data";
import { backToCartAction, dropSavedAction } from "./later-actions";

/** What was put aside in a cart, at today's prices, each back in one press. */
export async function SavedForLater() {
  const later = await readLater();
  if (!later?.id || later.items.length === 0) return null;
  const rows = await readRows(
    later.items.map((item) => ({
      ref: item.variantId,
      text: item.title,
      boxes: item.quantity,
      itemId: item.id,
      wasCents: item.wasCents ?? undefined,
    })),
    { lower: true },
  );
  if (rows === null) return null;
  return (
    <section aria-labelledby="saved-for-later" className="border-t border-line pt-6">
      <h2 id="saved-for-later" className="mb-3 font-serif text-2xl">
        Saved for later
      </h2>
      <ul aria-label="Saved for later" className="grid">
        {rows.map((row, i) => {
          const item = later.items[i];
          if (!item || !later.id) return null;
          return (
            <li key={item.id}>
              <form>
                <input type="hidden" name="listId" value={later.id} />
                <input type="hidden" name="itemId" value={item.id} />
                <OfferRows label={item.title} rows={[row]} />
                <div className="flex flex-wrap gap-4 py-2">
                  {row.ready ? (
                    <PendingButton
                      size="small"
                      formAction={backToCartAction}
                      pendingLabel="Moving…"
                      aria-label={`Move to cart: ${item.title}`}
                    >
                      Move to cart
                    </PendingButton>
                  ) : null}
                  <PendingButton
                    size="small"
                    formAction={dropSavedAction}
                    pendingLabel="Removing…"
                    aria-label={`Remove ${item.title} from what is saved`}
                  >
                    Remove
                  </PendingButton>
                </div>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
