import { finderDepth } from "@needlepoint/needles/finder";
import { finderRegions, regionFacts } from "@needlepoint/needles/finder-sources";
import Form from "next/form";
import { Button } from "@/ui/button";
import { SelectField, TextField } from "@/ui/field";
import type { FinderQuery } from "./finder-query";

const experiences = [
  { value: "learning", label: "Still learning this technique" },
  { value: "practiced", label: "Practiced in it" },
];

/** What the finder asks. A plain form: its answer is an address that can be shared. */
export function FinderForm({ typed, errors }: Pick<FinderQuery, "typed" | "errors">) {
  return (
    <Form
      action="/finder"
      aria-label="Find sizes"
      className="grid items-start gap-x-5 gap-y-4 rounded-card border border-line bg-card p-5 md:grid-cols-[1.4fr_1fr_1.2fr_auto]"
    >
      <SelectField
        name="region"
        label="Body region"
        defaultValue={typed.region}
        error={errors.region}
      >
        <option value="">Choose</option>
        {finderRegions.map((region) => (
          <option key={region} value={region}>
            {regionFacts[region].label}
          </option>
        ))}
      </SelectField>
      <TextField
        name="depth"
        label="Depth under the skin"
        aside="mm"
        hint={`As your training and this person ask. ${finderDepth.min} to ${finderDepth.max}.`}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={typed.depth}
        error={errors.depth}
      />
      <fieldset>
        <legend className="text-sm font-semibold">Experience</legend>
        {experiences.map(({ value, label }) => (
          <label key={value} className="mt-1.5 flex min-h-6 items-center gap-2.5">
            <input
              type="radio"
              name="experience"
              value={value}
              defaultChecked={
                (typed.experience === "practiced" ? "practiced" : "learning") === value
              }
              className="size-4.5 accent-teal"
            />
            {label}
          </label>
        ))}
      </fieldset>
      <Button type="submit" look="primary" className="md:mt-6.5">
        Find sizes
      </Button>
    </Form>
  );
}
