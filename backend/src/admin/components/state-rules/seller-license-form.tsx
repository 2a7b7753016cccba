import { Button } from "@medusajs/ui";
import { type FormEvent, useState } from "react";
import { LabeledInput } from "./field";

type Filled = { name: string; number: string; issuedBy: string; expiresOn: string };
type Props = { busy: boolean; onSave(license: Filled): void; onCancel(): void };

/** A license of the shop's own. */
export function SellerLicenseForm({ busy, onSave, onCancel }: Props) {
  const [form, setForm] = useState<Filled>({ name: "", number: "", issuedBy: "", expiresOn: "" });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(form);
  };
  return (
    <form
      aria-label="Add a license of ours"
      className="grid grid-cols-1 gap-2 sm:grid-cols-2"
      onSubmit={submit}
    >
      <LabeledInput
        id="seller-name"
        label="License"
        value={form.name}
        onChange={(name) => setForm({ ...form, name })}
      />
      <LabeledInput
        id="seller-number"
        label="Number"
        value={form.number}
        onChange={(number) => setForm({ ...form, number })}
      />
      <LabeledInput
        id="seller-issuer"
        label="Issued by"
        value={form.issuedBy}
        onChange={(issuedBy) => setForm({ ...form, issuedBy })}
      />
      <LabeledInput
        id="seller-expiry"
        label="Last day"
        type="date"
        value={form.expiresOn}
        onChange={(expiresOn) => setForm({ ...form, expiresOn })}
      />
      <div className="flex gap-x-2">
        <Button type="submit" size="small" isLoading={busy}>
          Keep license
        </Button>
        <Button type="button" size="small" variant="secondary" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
