import { readSession } from "@/lib/session";
import { Notice } from "@/ui/notice";
import { PendingButton } from "@/ui/pending-button-client";
import { swapCartsAction } from "./split-actions";

/** Says where the other part of a split cart is, and takes it up. */
export async function WaitingCartNote() {
  const { cartId, waitingCartId } = await readSession();
  if (!cartId || !waitingCartId) return null;
  return (
    <Notice
      icon="info"
      title="The other part of your cart is kept."
      action={
        <form action={swapCartsAction}>
          <PendingButton size="small" pendingLabel="Opening…">
            Go to the other part
          </PendingButton>
        </form>
      }
    >
      <p>
        You order the parts one after the other. Once this one is ordered, the other comes back.
      </p>
    </Notice>
  );
}
