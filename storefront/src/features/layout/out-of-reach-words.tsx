import { EmptyState } from "@/ui/empty-state";

/**
 * The words while the backend is away and nothing was kept from before. Alone in its file: every page
 * carries them in its script, and no button with them.
 */
export function OutOfReachWords() {
  return (
    <div className="py-10">
      <EmptyState level="h1" title="This part of the shop is resting">
        <p>
          We can't read it right now, and buying is paused. Articles and pages that were open before
          stay readable. Please try again in a minute.
        </p>
      </EmptyState>
    </div>
  );
}
