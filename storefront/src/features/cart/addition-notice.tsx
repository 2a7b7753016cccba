import { Notice } from "@/ui/notice";
import type { AddLinesState } from "./add-lines-state";

/** What came of putting sizes into the cart, when the page they were chosen on can't say it. */
export function AdditionNotice({ addition }: { addition: AddLinesState }) {
  const sentences = [...new Set(Object.values(addition.lineErrors))];
  return (
    <Notice
      tone={addition.status === "added" ? "green" : "red"}
      role={addition.status === "added" ? "status" : "alert"}
      title={addition.message}
    >
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}
