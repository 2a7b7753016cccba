import { readSession } from "@/lib/session";
import { Notice } from "@/ui/notice";
import { PendingButton } from "@/ui/pending-button-client";
import { readMergeNote } from "./merge-note-cookie";
import { putAwayMergeNoteAction } from "./put-away-merge-note-action";

const boxes = (count: number) => (count === 1 ? "1 box" : `${count} boxes`);

/**
 * Says what signing in made of two carts, until it is put away.
 * @param next the page it stands on
 */
export async function MergeNote({ next }: { next: "/cart" | "/checkout" }) {
  const [note, { cartId, token }] = await Promise.all([readMergeNote(), readSession()]);
  if (!note || !token || note.cartId !== cartId) return null;
  return (
    <Notice
      tone={note.left.length > 0 ? "amber" : "neutral"}
      icon="info"
      title="Your account had a cart already. What you chose in this browser joined it."
      action={
        <form action={putAwayMergeNoteAction}>
          <input type="hidden" name="next" value={next} />
          <PendingButton size="small" pendingLabel="One moment…">
            Understood
          </PendingButton>
        </form>
      }
    >
      <ul className="mt-1 grid gap-0.5">
        {note.merged.map(({ title, before, added }) => (
          <li key={title}>
            {before > 0
              ? `${title}: ${boxes(before + added)}, ${before} from before and ${added} from this browser.`
              : `${title}: ${boxes(added)}.`}
          </li>
        ))}
        {note.left.map(({ title, boxes: count, sentence }) => (
          <li key={title}>
            {title}: {boxes(count)} could not join. {sentence} {count === 1 ? "It is" : "They are"}{" "}
            saved for later, in your cart.
          </li>
        ))}
        {note.codes.map(({ code, sentence }) => (
          <li key={code}>
            The code {code} did not come along. {sentence}
          </li>
        ))}
        {note.more > 0 ? (
          <li>
            {note.more === 1 ? "One more line" : `${note.more} more lines`} of this browser went the
            same way.
          </li>
        ) : null}
      </ul>
    </Notice>
  );
}
