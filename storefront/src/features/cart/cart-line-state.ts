/** What an edit of the cart answers. */
export interface CartEditState {
  status: "idle" | "done" | "failed";
  /** One sentence for the live region of the cart. */
  message: string;
  /** Line id to the sentence at that line. */
  lineErrors: Record<string, string>;
  /** The box count as typed, when it could not be taken; empty otherwise. */
  typed: string;
  /** Counts edits, so that the same sentence twice is announced twice. */
  attempt: number;
}

export const uneditedCart: CartEditState = {
  status: "idle",
  message: "",
  lineErrors: {},
  typed: "",
  attempt: 0,
};
