/** One line that was changed in the browser and is not settled by the server yet. */
interface LineEdit {
  /** Boxes wanted now; none takes the line out. */
  wanted: number;
  /** Boxes the server last told of: what a change of somebody else is noticed by. */
  seen: number;
  /** What is on its way to the server, or null. */
  sending: number | null;
  /** The server took it; shown until its cart is there. */
  settled: boolean;
}

/** Changes of a cart by line id. The last one wins: what was wanted between is never sent. */
export type CartEdits = Readonly<Record<string, LineEdit>>;

/** A number of boxes is wanted of a line that the server says holds `seen`. */
export function want(edits: CartEdits, lineId: string, quantity: number, seen: number): CartEdits {
  const before = edits[lineId];
  const open = before && !before.settled ? before : null;
  const known = open?.seen ?? (before ? before.wanted : seen);
  if (open?.sending == null && quantity === known) return without(edits, lineId);
  const edit = { wanted: quantity, seen: known, sending: open?.sending ?? null, settled: false };
  return { ...edits, [lineId]: edit };
}

/** The next change to send; null while one is on its way, for the answers must come in order. */
export function nextToSend(
  edits: CartEdits,
): { lineId: string; quantity: number; expected: number } | null {
  const all = Object.entries(edits);
  if (all.some(([, edit]) => edit.sending !== null)) return null;
  const [first] = all.filter(([, edit]) => !edit.settled);
  if (!first) return null;
  const [lineId, { wanted, seen }] = first;
  return { lineId, quantity: wanted, expected: seen };
}

export function sent(edits: CartEdits, lineId: string): CartEdits {
  return change(edits, lineId, (edit) => ({ ...edit, sending: edit.wanted }));
}

/** The server took what was sent; what was wanted since is still to be sent. */
export function taken(edits: CartEdits, lineId: string): CartEdits {
  return change(edits, lineId, (edit) => ({
    wanted: edit.wanted,
    seen: edit.sending ?? edit.seen,
    sending: null,
    settled: edit.wanted === edit.sending,
  }));
}

/** The server refused: the line is again what the server says, whatever else was wanted of it. */
export function refused(edits: CartEdits, lineId: string): CartEdits {
  return without(edits, lineId);
}

/** A cart came from the server: what it settles need not be shown from here any more. */
export function arrived(edits: CartEdits): CartEdits {
  const open = Object.entries(edits).filter(([, edit]) => !edit.settled);
  return open.length === Object.keys(edits).length ? edits : Object.fromEntries(open);
}

/** Whether something is still to be settled: until then no total is the total. */
export function isOpen(edits: CartEdits, lineId?: string): boolean {
  if (lineId !== undefined) return edits[lineId]?.settled === false;
  return Object.values(edits).some(({ settled }) => !settled);
}

/** The boxes to show of a line. */
export function shownBoxes(edits: CartEdits, line: { id: string; quantity: number }): number {
  return edits[line.id]?.wanted ?? line.quantity;
}

function change(edits: CartEdits, lineId: string, by: (edit: LineEdit) => LineEdit): CartEdits {
  const edit = edits[lineId];
  return edit ? { ...edits, [lineId]: by(edit) } : edits;
}

function without(edits: CartEdits, lineId: string): CartEdits {
  if (!(lineId in edits)) return edits;
  const { [lineId]: _gone, ...rest } = edits;
  return rest;
}
