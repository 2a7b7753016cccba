import { Button, Hint, Prompt } from "@medusajs/ui";
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef } from "react";

/** What takes the focus when a dialog opens: the first thing to be answered. */
const FIRST = "textarea, input, [role=checkbox], [role=radio]";

type Props = {
  title: string;
  description: string;
  confirm: string;
  danger?: boolean;
  busy: boolean;
  problem: string | null;
  children: ReactNode;
  onConfirm(): void;
  onClose(): void;
};

/**
 * A dialog of the desk. Enter confirms from anywhere in it, also from a checkbox and a text field;
 * Shift and Enter begin a new line. Esc closes it, and nothing has happened.
 */
export function Dialog(props: Props) {
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!props.busy) props.onConfirm();
  };
  const onKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    const target = event.target as HTMLElement;
    // A button does what it says; a list takes what is marked in it.
    if (target.closest("[role=combobox], [role=listbox]")) return;
    if (target.closest("button") && target.getAttribute("role") !== "checkbox") return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    <Prompt open variant={props.danger ? "danger" : "confirmation"}>
      <Prompt.Content
        className="max-h-[90vh] max-w-lg overflow-y-auto"
        onEscapeKeyDown={props.onClose}
        onOpenAutoFocus={(event) => {
          // An alert dialog looks for a cancel button of its own kind, and ours is none.
          event.preventDefault();
          form.current?.querySelector<HTMLElement>(FIRST)?.focus();
        }}
      >
        <form ref={form} onSubmit={submit} onKeyDown={onKey}>
          <Prompt.Header>
            <Prompt.Title>{props.title}</Prompt.Title>
            <Prompt.Description>{props.description}</Prompt.Description>
          </Prompt.Header>
          <div className="flex flex-col gap-y-4 px-6 pt-4">
            {props.children}
            {props.problem ? (
              <Hint variant="error" role="alert">
                {props.problem}
              </Hint>
            ) : null}
          </div>
          <Prompt.Footer>
            <Button type="button" size="small" variant="secondary" onClick={props.onClose}>
              Cancel
            </Button>
            <Button
              type="submit"
              size="small"
              variant={props.danger ? "danger" : "primary"}
              isLoading={props.busy}
            >
              {props.confirm}
            </Button>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  );
}
