import { Button, Container, Hint, Label, Select, Textarea } from "@medusajs/ui";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { rejectionTemplates } from "./wording";

/** As in the wire contract: enough to act on, and short enough to be read. */
const SHORTEST = 4;
const LONGEST = 500;

type Props = { busy: boolean; onReject(reason: string): void; onCancel(): void };

/** Asks for the reason, which goes to the buyer as it is written. */
export function RejectForm({ busy, onReject, onCancel }: Props) {
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim().length < SHORTEST) {
      setProblem("Say why, so that the buyer can act on it.");
      field.current?.focus();
      return;
    }
    onReject(reason.trim());
  };

  return (
    <Container className="px-4 py-3">
      <form aria-label="Reject this license" className="flex flex-col gap-y-3" onSubmit={submit}>
        <div className="flex flex-col gap-y-1">
          <Label size="small" htmlFor="rejection-template">
            Start from
          </Label>
          <Select onValueChange={setReason}>
            <Select.Trigger id="rejection-template">
              <Select.Value placeholder="Choose a reason" />
            </Select.Trigger>
            <Select.Content>
              {rejectionTemplates.map((template) => (
                <Select.Item key={template} value={template}>
                  {template}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
        <div className="flex flex-col gap-y-1">
          <Label size="small" htmlFor="rejection-reason">
            Reason, sent to the buyer
          </Label>
          <Textarea
            id="rejection-reason"
            ref={field}
            rows={4}
            maxLength={LONGEST}
            value={reason}
            aria-invalid={problem !== null}
            aria-describedby="rejection-problem"
            onChange={(event) => setReason(event.target.value)}
          />
          <Hint id="rejection-problem" variant={problem ? "error" : "info"}>
            {problem ?? `${LONGEST - reason.length} characters left`}
          </Hint>
        </div>
        <div className="flex justify-end gap-x-2">
          <Button type="button" variant="secondary" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" variant="danger" isLoading={busy}>
            Send rejection
          </Button>
        </div>
      </form>
    </Container>
  );
}
