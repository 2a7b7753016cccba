import type { AddressForm } from "@needlepoint/contracts/accounts";
import { type FormState, formField } from "@/lib/form-state";
import { SelectField, TextField } from "@/ui/field";

interface AddressFieldsProps {
  /** Name of the form they stand in. */
  form: string;
  state: FormState;
  saved: AddressForm | null;
  /** Codes and names of where an address can be. */
  states: { code: string; name: string }[];
  /** Autofill section, `shipping` at checkout. */
  section?: "shipping";
}

/** The fields of an address, wired to what was typed and what is wrong with it. */
export function AddressFields({ form, state, saved, states, section }: AddressFieldsProps) {
  const field = (name: keyof AddressForm, token: string) => ({
    // "off" stands alone: no section has it.
    autoComplete: section && token !== "off" ? `${section} ${token}` : token,
    ...formField(form, name, state, saved?.[name]),
  });
  return (
    <div className="grid grid-cols-6 gap-4">
      <TextField
        label="First name"
        className="col-span-6 sm:col-span-3"
        {...field("firstName", "given-name")}
      />
      <TextField
        label="Last name"
        className="col-span-6 sm:col-span-3"
        {...field("lastName", "family-name")}
      />
      <TextField
        label="Clinic or company"
        aside="optional"
        className="col-span-6 sm:col-span-3"
        {...field("company", "organization")}
      />
      <TextField
        label="Attention"
        aside="optional: front desk, a room"
        className="col-span-6 sm:col-span-3"
        {...field("attention", "off")}
      />
      <TextField
        label="Street address"
        className="col-span-6 sm:col-span-4"
        {...field("line1", "address-line1")}
      />
      <TextField
        label="Suite, unit"
        aside="optional"
        className="col-span-6 sm:col-span-2"
        {...field("line2", "address-line2")}
      />
      <TextField
        label="City"
        className="col-span-6 sm:col-span-2"
        {...field("city", "address-level2")}
      />
      <SelectField
        label="State"
        className="col-span-3 sm:col-span-2"
        {...field("state", "address-level1")}
      >
        <option value="">Choose</option>
        {states.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label="ZIP code"
        inputMode="numeric"
        className="col-span-3 sm:col-span-2"
        {...field("zip", "postal-code")}
      />
      <TextField
        label="Phone"
        aside="optional, for the carrier"
        type="tel"
        className="col-span-6 sm:col-span-3"
        {...field("phone", "tel")}
      />
    </div>
  );
}
