import { Notice } from "@/ui/notice";
import { PendingButton } from "@/ui/pending-button-client";
import { dropUnsavedAction, saveUnsavedAction } from "./list-actions";
import { readUnsavedList } from "./unsaved-list";

/** Sizes that were chosen before signing in, and one press that keeps them. */
export async function UnsavedListNote() {
  const unsaved = await readUnsavedList();
  if (!unsaved) return null;
  const sizes = unsaved.lines.length === 1 ? "1 size" : `${unsaved.lines.length} sizes`;
  return (
    <Notice
      icon="info"
      title={`You wanted to save ${sizes} before you signed in.`}
      action={
        <form className="flex flex-wrap gap-2">
          <PendingButton look="primary" formAction={saveUnsavedAction} pendingLabel="Saving…">
            Save as a list
          </PendingButton>
          <PendingButton formAction={dropUnsavedAction} pendingLabel="One moment…">
            No, thanks
          </PendingButton>
        </form>
      }
    />
  );
}
