import { describe, expect, it } from "vitest";
import {
  arrived,
  type CartEdits,
  isOpen,
  nextToSend,
  refused,
  sent,
  shownBoxes,
  taken,
  want,
} from "./edit-queue";

const line = { id: "a", quantity: 2 };
const boxes = (edits: CartEdits) => shownBoxes(edits, line);

describe("edits of a cart", () => {
  it("show what is wanted at once, and send only the last of it", () => {
    const edits = want(want(want({}, "a", 3, 2), "a", 4, 2), "a", 5, 2);
    expect([boxes(edits), isOpen(edits)]).toEqual([5, true]);
    expect(nextToSend(edits)).toEqual({ lineId: "a", quantity: 5, expected: 2 });
  });

  it("send nothing where the shopper came back to what it was", () => {
    const edits = want(want({}, "a", 3, 2), "a", 2, 2);
    expect([nextToSend(edits), isOpen(edits)]).toEqual([null, false]);
  });

  it("keep what is wanted while an answer is awaited, and send it next with what was settled", () => {
    let edits = sent(want({}, "a", 3, 2), "a");
    expect(nextToSend(edits)).toBeNull();
    edits = want(edits, "a", 7, 2);
    expect(nextToSend(edits)).toBeNull();
    edits = taken(edits, "a");
    expect([boxes(edits), nextToSend(edits)]).toEqual([
      7,
      { lineId: "a", quantity: 7, expected: 3 },
    ]);
  });

  it("send the way back too, where the way there is out already", () => {
    const edits = taken(want(sent(want({}, "a", 3, 2), "a"), "a", 2, 2), "a");
    expect(nextToSend(edits)).toEqual({ lineId: "a", quantity: 2, expected: 3 });
  });

  it("roll back to what the server says when it refuses, and leave other lines alone", () => {
    const both = want(sent(want({}, "a", 500, 2), "a"), "b", 1, 4);
    const edits = refused(both, "a");
    expect(boxes(edits)).toBe(2);
    expect(nextToSend(edits)).toEqual({ lineId: "b", quantity: 1, expected: 4 });
  });

  it("show what was taken until the server's cart is there, and are settled by then", () => {
    const edits = taken(sent(want({}, "a", 3, 2), "a"), "a");
    expect([boxes(edits), isOpen(edits), nextToSend(edits)]).toEqual([3, false, null]);
    expect(arrived(edits)).toEqual({});
    // A further press before that counts from what was taken.
    expect(nextToSend(want(edits, "a", 4, 2))).toMatchObject({ quantity: 4, expected: 3 });
  });

  it("outlive a cart that came while they are open", () => {
    const edits = want({}, "a", 3, 2);
    expect(arrived(edits)).toBe(edits);
  });
});
