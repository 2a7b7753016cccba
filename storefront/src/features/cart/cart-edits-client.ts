"use client";

import type { LineView } from "@needlepoint/contracts/carts";
import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import { refreshShell } from "@/features/layout/shell-state-client";
import { changeQuantityAction } from "./actions";
import { type CartEditState, uneditedCart } from "./cart-line-state";
import {
  arrived,
  type CartEdits,
  isOpen,
  nextToSend,
  refused,
  sent,
  taken,
  want,
} from "./edit-queue";

/** Presses that follow one another this fast are one change. Milliseconds. */
const pause = 350;

const unreachable =
  "We could not reach the shop, so this was not changed. Check the connection and try again.";

/**
 * The changes of the cart on this page: shown at once, sent when the shopper pauses, one at a time.
 * What it comes to is the server's alone.
 */
export function useCartEdits(lines: LineView[], kept: CartEditState | undefined) {
  const [edits, setEdits] = useState<CartEdits>({});
  const [answer, setAnswer] = useState(kept ?? uneditedCart);
  const queue = useRef(edits);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const update = useCallback((next: CartEdits) => {
    queue.current = next;
    setEdits(next);
  }, []);

  const send = useCallback(() => {
    clearTimeout(timer.current);
    const next = nextToSend(queue.current);
    if (!next) return;
    update(sent(queue.current, next.lineId));
    startTransition(async () => {
      const told = await changeQuantityAction(uneditedCart, formOf(next)).catch(() =>
        unanswered(next.lineId),
      );
      startTransition(() => {
        const failed = told.status === "failed";
        update((failed ? refused : taken)(queue.current, next.lineId));
        setAnswer((before) => ({ ...told, attempt: before.attempt + 1 }));
        if (!failed) refreshShell();
        send();
      });
    });
  }, [update]);

  useEffect(() => update(arrived(queue.current)), [lines, update]);
  useEffect(() => {
    // Whoever leaves in the pause meant what they pressed.
    window.addEventListener("pagehide", send);
    return () => window.removeEventListener("pagehide", send);
  }, [send]);

  return {
    edits,
    answer,
    pending: isOpen(edits),
    /** Asks for a number of boxes; at once, or when the shopper has paused. */
    ask(line: LineView, quantity: number, at: "once" | "pause" = "pause") {
      update(want(queue.current, line.id, quantity, line.quantity));
      setAnswer((before) => ({ ...uneditedCart, attempt: before.attempt }));
      clearTimeout(timer.current);
      if (at === "once") send();
      else timer.current = setTimeout(send, pause);
    },
    /** Has the server say what is wrong with what was typed. */
    async askWhatIsWrong(line: LineView, typed: string) {
      const form = new FormData();
      form.set("lineId", line.id);
      form.set("quantity", typed);
      const told = await changeQuantityAction(uneditedCart, form).catch(() => unanswered(line.id));
      setAnswer((before) => ({ ...told, attempt: before.attempt + 1 }));
    },
  };
}

function formOf(change: { lineId: string; quantity: number; expected: number }): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(change)) form.set(name, String(value));
  return form;
}

function unanswered(lineId: string): CartEditState {
  return {
    ...uneditedCart,
    status: "failed",
    message: unreachable,
    lineErrors: { [lineId]: unreachable },
  };
}
