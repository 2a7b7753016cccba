import { readBoundedForm } from "@/features/ordering/bounded-form";
import { fileText } from "@/features/ordering/file-text";
import { readPostedRows } from "@/features/ordering/posted-rows";
import { takeLines } from "@/features/ordering/take-lines";
import { isSameOrigin } from "@/lib/same-origin";

/** A list of 5,000 lines has 150 KB. */
const LARGEST = 2_000_000;

/**
 * `POST /api/quick-order`: reads what was pasted, uploaded or edited, and leads to the page that
 * answers it line by line. Changes nothing; the lines are in the address, so that going back is
 * exact. Of what is too large the edited rows are kept: they stand before the file. Outside the
 * proxy's matcher, which would cut a large file short without a word.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const read = await readBoundedForm(request, LARGEST);
  if (!read) return seePage({ told: "unreadable" });
  const { form, whole } = read;

  const rows = readPostedRows(form);
  const file = form.get("file");
  const uploaded =
    whole && file instanceof File && file.size > 0
      ? fileText(new Uint8Array(await file.arrayBuffer()))
      : "";
  const unreadable = uploaded === null;
  const fromFile = uploaded ?? "";
  const paste = String(form.get("paste") ?? "");
  const text = [paste, fromFile].filter((part) => part.trim() !== "").join("\n");
  const { packed, total, restFrom } = takeLines(rows, text);
  const told = !whole ? "large" : unreadable ? "unreadable" : packed === "" ? "empty" : null;
  return seePage({
    l: packed,
    ...(restFrom === null ? {} : { of: String(total) }),
    // Where the rest begins in the box it was pasted into; a file is still where it was.
    ...(restFrom !== null && fromFile === "" ? { from: String(restFrom) } : {}),
    ...(told ? { told } : {}),
  });
}

/** Answered as "see other", so that a reload does not post again. */
function seePage(query: Record<string, string>): Response {
  const location = `/quick-order?${new URLSearchParams(query)}`;
  return new Response(null, { status: 303, headers: { location } });
}
