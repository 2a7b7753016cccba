"use server";

import { redirect } from "next/navigation";
import { forgetMergeNote } from "./merge-note-cookie";

/** The note about two carts has been read. */
export async function putAwayMergeNoteAction(): Promise<void> {
  await forgetMergeNote();
  redirect("/cart");
}
