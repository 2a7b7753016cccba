"use client";

import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";

/** What a page of checkout or account shows when it could not be made. */
export function PrivateError({ reset }: { error: Error; reset: () => void }) {
  return (
    <div className="shell py-10">
      <h1 className="mb-4 font-serif text-3xl">This page could not be shown</h1>
      <Notice
        tone="amber"
        icon="info"
        role="alert"
        title="The fault is ours, and nothing you sent is lost."
        action={<Button onClick={reset}>Try again</Button>}
      >
        <p>Your cart and your orders are kept on our side.</p>
      </Notice>
    </div>
  );
}
