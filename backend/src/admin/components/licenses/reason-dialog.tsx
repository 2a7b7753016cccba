import { Hint, Label, Select, Textarea } from "@medusajs/ui";
import { useRef, useState } from "react";
import { Dialog } from "./dialog";

/** As in the wire contract: enough to act on, and short enough to be read. */
const SHORTEST = 4;
const LONGEST = 500;

export type Letter = {
  title: string;
  description: string;
  label: string;
  /** What to say when nothing was written. */
  missing: string;
  confirm: string;
  danger: boolean;
  templates: readonly string[];
};

type Props = { letter: Letter; busy: boolean; onSend(text: string): void; onClose(): void };

/** Asks for words that go to the buyer as they are written. */
export function ReasonDialog({ letter, busy, onSend, onClose }: Props) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  const confirm = () => {
    if (text.trim().length >= SHORTEST) return onSend(text.trim());
    setProblem(letter.missing);
    field.current?.focus();
  };
  return (
    <Dialog {...letter} busy={busy} problem={problem} onConfirm={confirm} onClose={onClose}>
      <div className="flex flex-col gap-y-1">
        <Label size="small" htmlFor="letter-template">
          Start from
        </Label>
        <Select
          onValueChange={(template) => {
            setText(template);
            field.current?.focus();
          }}
        >
          <Select.Trigger id="letter-template">
            <Select.Value placeholder="Choose a template" />
          </Select.Trigger>
          <Select.Content>
            {letter.templates.map((template) => (
              <Select.Item key={template} value={template}>
                {template}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      <div className="flex flex-col gap-y-1">
        <Label size="small" htmlFor="letter-text">
          {letter.label}
        </Label>
        <Textarea
          id="letter-text"
          ref={field}
          rows={4}
          maxLength={LONGEST}
          value={text}
          aria-invalid={problem !== null}
          aria-describedby="letter-hint"
          onChange={(event) => {
            setProblem(null);
            setText(event.target.value);
          }}
        />
        <Hint id="letter-hint">
          {LONGEST - text.length} characters left. Enter sends, Shift and Enter begin a new line.
        </Hint>
      </div>
    </Dialog>
  );
}
