import { readSession } from "@/lib/session";
import { Notice } from "@/ui/notice";
import { PendingButton } from "@/ui/pending-button-client";
import { readMergeNote } from "./merge-note-cookie";
import { putAwayMergeNoteAction } from "./put-away-merge-note-action";

const boxes = (count: number) => (count === 1 ? "1 box" : `${count} boxes`);

/** Says what signing in made of two carts, until it is put away. */
export async function MergeNote() {
  const [note, { cartId, token }] = await Promise.all([readMergeNote(), readSession()]);
  if (!note || !token || note.cartId !== cartId) return null;
  return (
    <Notice
      tone={note.left.length > 0 ? "amber" : "neutral"}
      icon="info"
      title="The cart of this browser went into the cart of your account."
      action={
        <form action={putAwayMergeNoteAction}>
          <PendingButton size="small" pendingLabel="One moment…">
            Understood
          </PendingButton>
        </form>
      }
    >
      <ul>
        {note.merged.map(({ title, before, added }) => (
          <li key={title}>
            {before > 0
              ? `${title}: ${boxes(before + added)}, ${before} from before and ${added} from this browser.`
              : `${title}: ${boxes(added)}.`}
          </li>
        ))}
        {note.left.map(({ title, boxes: count, sentence }) => (
          <li key={title}>
            {title}: {boxes(count)} could not go in. {sentence} They are saved for later, below.
          </li>
        ))}
      </ul>
    </Notice>
  );
}
