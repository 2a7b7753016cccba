import { readSession } from "@/lib/session";
import { PendingButton } from "@/ui/pending-button-client";
import { saveCartAction } from "./list-actions";

/** Keeps what is in the cart as a list, for those who have an account to keep it in. */
export async function SaveCart() {
  const { token } = await readSession();
  if (!token) return null;
  return (
    <form action={saveCartAction}>
      <PendingButton size="small" pendingLabel="Saving…">
        Save as a list
      </PendingButton>
    </form>
  );
}
