"use client";

import { useFormStatus } from "react-dom";

interface SavedLineButtonProps {
  action: (form: FormData) => Promise<void>;
  /** The line it is about. */
  name: string;
  words: string;
}

/** What can be done with a line that was saved, as quiet as the same beside a line of the cart. */
export function SavedLineButton({ action, name, words }: SavedLineButtonProps) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      formAction={action}
      disabled={pending}
      aria-label={`${words}: ${name}`}
      className="link min-h-11 text-sm text-ink-2 disabled:opacity-60"
    >
      {words}
    </button>
  );
}
