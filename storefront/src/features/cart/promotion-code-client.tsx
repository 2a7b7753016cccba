"use client";

import type { AppliedPromotion } from "@needlepoint/contracts/carts";
import { useActionState } from "react";
import { type FormState, formField, untouchedForm } from "@/lib/form-state";
import { formatCents } from "@/lib/money";
import { TextField } from "@/ui/field";
import { PendingButton } from "@/ui/pending-button-client";
import { applyCodeAction, removeCodeAction } from "./cart-changes-actions";

interface PromotionCodeProps {
  applied: AppliedPromotion[];
  /** The page it stands on. */
  next: "/cart" | "/checkout";
  kept?: FormState | undefined;
}

/** Codes of this cart: what each saves, a way to take it off, and a field for another. */
export function PromotionCode({ applied, next, kept }: PromotionCodeProps) {
  const [state, apply] = useActionState(applyCodeAction, kept ?? untouchedForm);
  const [removal, remove] = useActionState(removeCodeAction, untouchedForm);
  const latest = removal.attempt > state.attempt ? removal : state;
  return (
    <section aria-label="Promotion code" className="grid gap-2 text-sm">
      {applied.length > 0 ? (
        <ul aria-label="Codes in use" className="grid gap-1">
          {applied.map(({ code, savesCents }) => (
            <li key={code} className="flex flex-wrap items-center justify-between gap-x-3">
              <span className="min-w-0 break-words">
                <strong className="font-semibold">{code}</strong> saves {formatCents(savesCents)}
              </span>
              <form action={remove}>
                <input type="hidden" name="code" value={code} />
                <input type="hidden" name="next" value={next} />
                <button type="submit" aria-label={`Take off ${code}`} className="link min-h-6">
                  Take off
                </button>
              </form>
            </li>
          ))}
        </ul>
      ) : null}
      <details open={state.status === "invalid" || state.status === "failed" || undefined}>
        <summary className="link min-h-6 w-fit">
          {applied.length > 0 ? "Add another code" : "Have a promotion code?"}
        </summary>
        <form action={apply} noValidate className="mt-2 flex flex-wrap items-start gap-2">
          <input type="hidden" name="next" value={next} />
          <TextField
            key={state.attempt}
            label="Promotion code"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={60}
            className="min-w-0 grow basis-40"
            {...formField("promotion", "code", state)}
          />
          {/* Beside the box also when a reason stands under it: as far down as the label is high. */}
          <PendingButton pendingLabel="Looking…" className="mt-[1.625rem]">
            Apply
          </PendingButton>
        </form>
      </details>
      <p role="status" className="sr-only">
        {latest.status === "done" ? latest.message : (state.errors.code ?? "")}
      </p>
      {latest.status === "failed" ? (
        <p role="alert" className="font-medium text-red">
          {latest.message}
        </p>
      ) : null}
    </section>
  );
}
