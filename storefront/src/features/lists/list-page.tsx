import type { ListView } from "@needlepoint/contracts/lists";
import { Fragment } from "react";
import { PausedNotice } from "@/features/cart/paused-notice";
import { readRows } from "@/features/ordering/data";
import { AdditionTold, OffersForm } from "@/features/ordering/offers-form";
import type { Query } from "@/features/ordering/quick-order-page";
import { keptForm } from "@/lib/kept-form";
import { Notice } from "@/ui/notice";
import { PendingButton } from "@/ui/pending-button-client";
import { deleteListAction, keepCountsAction } from "./list-actions";
import { ChangeList } from "./list-forms-client";

interface ListPageProps {
  list: ListView;
  /** Clinics that the reader is in. */
  clinics: { id: string; name: string }[];
  query: Query;
}

/** A list at today's prices: what has changed since it was kept, and one press that adds it. */
export async function ListPage({ list, clinics, query }: ListPageProps) {
  const rows = await readRows(
    list.items.map((item) => ({
      ref: item.variantId,
      text: item.title,
      boxes: item.quantity,
      itemId: item.id,
      wasCents: item.wasCents ?? undefined,
    })),
    { lower: true },
  );
  if (rows === null) return <PausedNotice what="Your lists are kept" />;
  return (
    <div className="grid gap-8">
      <AdditionTold added={query.added} failed={query.failed} />
      {list.clinic ? (
        <Notice icon="info" title={`Everyone at ${list.clinic.name} sees and uses this list.`}>
          <p>
            {list.mayEdit
              ? "Whoever made it and the managers of the clinic change it."
              : "It is changed by whoever made it, and by the managers of the clinic."}
          </p>
        </Notice>
      ) : null}
      {rows.length === 0 ? (
        <p className="text-ink-2">
          Nothing is in it yet. Choose sizes on a product page, then press Save list.
        </p>
      ) : (
        <OffersForm label={`Lines of ${list.name}`} rows={rows} back={`/account/lists/${list.id}`}>
          {list.mayEdit ? (
            <div className="flex flex-wrap items-center gap-4">
              <input type="hidden" name="listId" value={list.id} />
              {list.items.map((item, i) => (
                <Fragment key={item.id}>
                  <input type="hidden" name={`item.${i}`} value={item.id} />
                  <input type="hidden" name={`was.${i}`} value={item.quantity} />
                </Fragment>
              ))}
              <PendingButton formAction={keepCountsAction} pendingLabel="Keeping…">
                Keep these numbers in the list
              </PendingButton>
              <p className="text-sm text-ink-2">A zero takes a size out of the list.</p>
            </div>
          ) : null}
        </OffersForm>
      )}
      {list.mayEdit ? (
        <section aria-labelledby="about-list" className="grid gap-4 border-t border-line pt-6">
          <h2 id="about-list" className="font-serif text-2xl">
            About this list
          </h2>
          <ChangeList
            listId={list.id}
            name={list.name}
            sharing={list.mine ? { clinics, chosen: list.clinic?.id ?? "" } : null}
            kept={await keptForm("list")}
          />
          <form action={deleteListAction}>
            <input type="hidden" name="listId" value={list.id} />
            <PendingButton size="small" pendingLabel="Deleting…">
              Delete this list
            </PendingButton>
          </form>
        </section>
      ) : null}
    </div>
  );
}
