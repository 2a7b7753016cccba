import "server-only";
import { z } from "zod";
import type { FormState } from "./form-state";
import { readAnswer } from "./kept-answer";

/** Beside `form-state.ts`, not in it: that file is in the browser's bundle, zod need not be. */
const formState: z.ZodType<FormState> = z.object({
  status: z.enum(["idle", "invalid", "failed", "done"]),
  message: z.string(),
  errors: z.record(z.string(), z.string()),
  values: z.record(z.string(), z.string()),
  attempt: z.int(),
  signInAgain: z.boolean(),
});

/** The answer to a plain post of a form, for its first render. */
export function keptForm(name: string): Promise<FormState | undefined> {
  return readAnswer(name, formState);
}
