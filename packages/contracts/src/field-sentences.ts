import type { z } from "zod";

/** The first sentence of every failed field, by its dotted path. */
export function fieldSentences(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = issue.path.join(".") || "body";
    fields[field] ??= issue.code === "invalid_type" ? "Fill in this field." : issue.message;
  }
  return fields;
}
