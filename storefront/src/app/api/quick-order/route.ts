import { ORDER_LIST_LIMIT, readOrderList } from "@needlepoint/needles/order-list";
import { packLines } from "@/features/ordering/packed-lines";
import { readPostedRows } from "@/features/ordering/posted-rows";
import { isSameOrigin } from "@/lib/same-origin";

/** A list of 5,000 lines has 150 KB. */
const LARGEST = 2_000_000;

/**
 * `POST /api/quick-order`: reads what was pasted, uploaded or edited, and leads to the page that
 * answers it line by line. Changes nothing; the lines are in the address, so that going back is
 * exact. Outside the proxy's matcher, which would cut a large file short without a word.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST) {
    return seePage({ told: "large" });
  }
  const form = await request.formData().catch(() => null);
  if (!form) return seePage({ told: "unreadable" });

  const rows = readPostedRows(form);
  const file = form.get("file");
  const uploaded = file instanceof File && file.size > 0 ? await file.text() : "";
  if (uploaded.includes("\u0000") || uploaded.startsWith("PK")) {
    return seePage({ l: packLines(rows).packed, told: "unreadable" });
  }
  const paste = String(form.get("paste") ?? "");
  const list = readOrderList(
    [paste, uploaded].filter((text) => text.trim() !== "").join("\n"),
    Math.max(0, ORDER_LIST_LIMIT - rows.length),
  );
  const lines = [...rows, ...list.lines];
  const { packed, taken } = packLines(lines);
  const left = list.restFrom !== null || taken < lines.length;
  return seePage({
    l: packed,
    ...(left ? { of: String(list.total + rows.length) } : {}),
    // Where the rest begins in the box it was pasted into; a file is still where it was.
    ...(left && uploaded === "" && list.restFrom !== null ? { from: String(list.restFrom) } : {}),
    ...(lines.length === 0 ? { told: "empty" } : {}),
  });
}

/** Answered as "see other", so that a reload does not post again. */
function seePage(query: Record<string, string>): Response {
  const location = `/quick-order?${new URLSearchParams(query)}`;
  return new Response(null, { status: 303, headers: { location } });
}
