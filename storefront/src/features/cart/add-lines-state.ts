/** What `addLinesAction` tells the form that called it. */
export interface AddLinesState {
  status: "idle" | "added" | "failed";
  /** Boxes put into the cart by the last press. */
  addedBoxes: number;
  /** One sentence for a live region; empty while idle. */
  message: string;
  /** Variant id to the sentence that stands at that size. */
  lineErrors: Record<string, string>;
}

export const noLinesAdded: AddLinesState = {
  status: "idle",
  addedBoxes: 0,
  message: "",
  lineErrors: {},
};
