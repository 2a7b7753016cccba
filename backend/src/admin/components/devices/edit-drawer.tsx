import { XMark } from "@medusajs/icons";
import { Alert, Button, Drawer, IconButton, Text } from "@medusajs/ui";
import type { FormEvent, ReactNode } from "react";

/** What another person saved meanwhile: field, what it was when this was opened, what it is now. */
export type Difference = { label: string; was: string; is: string };

type Props = {
  title: string;
  description: string;
  busy: boolean;
  sentence: string | null;
  /** Null while nobody else has saved. */
  differences: Difference[] | null;
  children: ReactNode;
  onSave(): void;
  /** Takes what the other person saved in place of what was typed here. */
  onTakeTheirs(): void;
  onClose(): void;
};

/** A drawer to edit in. It says what somebody else saved meanwhile, and keeps what was typed. */
export function EditDrawer(props: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!props.busy) props.onSave();
  };
  const { differences } = props;
  return (
    <Drawer open onOpenChange={(open) => (open ? undefined : props.onClose())}>
      <Drawer.Content>
        <form className="flex min-h-0 flex-1 flex-col" noValidate onSubmit={submit}>
          {/* Medusa's own head of a drawer has a button that no screen reader can name. */}
          <div className="flex items-start justify-between gap-x-4 border-ui-border-base border-b px-6 py-4">
            <div className="flex flex-col gap-y-1">
              <Drawer.Title>{props.title}</Drawer.Title>
              <Drawer.Description>{props.description}</Drawer.Description>
            </div>
            <Drawer.Close asChild>
              <IconButton
                type="button"
                size="small"
                variant="transparent"
                aria-label="Close"
                className="shrink-0"
              >
                <XMark />
              </IconButton>
            </Drawer.Close>
          </div>
          <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
            {props.children}
          </Drawer.Body>
          <div className="flex flex-col gap-y-3 px-6 pb-3" aria-live="polite">
            {props.sentence ? <Alert variant="error">{props.sentence}</Alert> : null}
            {differences ? (
              <div className="flex flex-col gap-y-2">
                <Text size="small" weight="plus">
                  Saved by somebody else since you opened it
                </Text>
                <ul className="flex flex-col gap-y-1">
                  {differences.map(({ label, was, is }) => (
                    <li key={label} className="txt-small">
                      {label}: was {was || "empty"}, is now {is || "empty"}
                    </li>
                  ))}
                </ul>
                <Button type="button" size="small" variant="secondary" onClick={props.onTakeTheirs}>
                  Take theirs, drop mine
                </Button>
              </div>
            ) : null}
          </div>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={props.onClose}>
              Cancel
            </Button>
            <Button type="submit" size="small" isLoading={props.busy}>
              {differences ? "Save mine over it" : "Save"}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  );
}

/** Both as people read them; only what differs. */
export function differencesOf(
  was: Record<string, string>,
  is: Record<string, string>,
): Difference[] {
  return Object.keys(is).flatMap((label) =>
    was[label] === is[label] ? [] : [{ label, was: was[label] ?? "", is: is[label] ?? "" }],
  );
}
