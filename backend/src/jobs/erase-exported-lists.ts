import { eraseOldLists, exportedListsFolder } from "../workflows/staff/exported-lists";

/** Erases what staff exported more than a week ago. Safe to run at any time, twice over. */
export default async function eraseExportedListsNightly(): Promise<void> {
  await eraseOldLists(exportedListsFolder, new Date());
}

export const config = { name: "erase-exported-lists", schedule: "40 3 * * *" };
