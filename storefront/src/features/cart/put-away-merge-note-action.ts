"use server";

import { redirect } from "next/navigation";
import { forgetMergeNote } from "./merge-note-cookie";
import { pageAfter } from "./take-up-path";

/** The note about two carts has been read. Field: `next`, the page that it stood on. */
export async function putAwayMergeNoteAction(form: FormData): Promise<void> {
  await forgetMergeNote();
  redirect(pageAfter(form.get("next")));
}
