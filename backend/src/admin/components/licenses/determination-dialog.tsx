import { Input, Label, RadioGroup, Textarea } from "@medusajs/ui";
import type { LicenseQueueRow } from "@needlepoint/contracts/licensing";
import { jurisdictionName } from "@needlepoint/licensure/jurisdictions";
import { professionLabel } from "@needlepoint/licensure/professions";
import { useState } from "react";
import { Dialog } from "./dialog";

export type Finding = {
  customerId: string;
  profession: string;
  jurisdiction: string;
  restrictionClass: "rx-needle";
  finding: "clear" | "refuse";
  source: string;
  expiresOn: string;
};

type Props = {
  license: LicenseQueueRow;
  busy: boolean;
  problem: string | null;
  onRecord(finding: Finding): void;
  onClose(): void;
};

/** A day of next year, as the longest a finding may hold. */
function inAYear(): string {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() + 1);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** Records what a reviewer found where the rules leave a question open. */
export function DeterminationDialog({ license, busy, problem, onRecord, onClose }: Props) {
  const { credential, customer } = license;
  const [finding, setFinding] = useState<"clear" | "refuse" | null>(null);
  const [source, setSource] = useState("");
  const [expiresOn, setExpiresOn] = useState(inAYear);
  const [missing, setMissing] = useState<string | null>(null);
  const confirm = () => {
    if (!finding) return setMissing("Choose what you found.");
    if (source.trim() === "") return setMissing("Say what the finding rests on.");
    onRecord({
      customerId: customer.id,
      profession: credential.profession,
      jurisdiction: credential.jurisdiction,
      restrictionClass: "rx-needle",
      finding,
      source: source.trim(),
      expiresOn,
    });
  };
  return (
    <Dialog
      title="Record a determination"
      description={`May ${customer.name}, ${professionLabel[credential.profession]} in ${jurisdictionName(credential.jurisdiction)}, buy needles? It settles what the rule leaves open, for a year at most, and never undoes a refusal.`}
      confirm="Record"
      busy={busy}
      problem={missing ?? problem}
      onConfirm={confirm}
      onClose={onClose}
    >
      <RadioGroup
        aria-label="Finding"
        onValueChange={(value) => {
          setMissing(null);
          setFinding(value === "clear" ? "clear" : "refuse");
        }}
      >
        {(["clear", "refuse"] as const).map((value) => (
          <div key={value} className="flex items-center gap-x-2">
            <RadioGroup.Item id={`finding-${value}`} value={value} />
            <Label size="small" htmlFor={`finding-${value}`}>
              {value === "clear" ? "Yes, may buy" : "No, may not buy"}
            </Label>
          </div>
        ))}
      </RadioGroup>
      <div className="flex flex-col gap-y-1">
        <Label size="small" htmlFor="finding-source">
          What it rests on
        </Label>
        <Textarea
          id="finding-source"
          rows={3}
          maxLength={500}
          value={source}
          onChange={(event) => {
            setMissing(null);
            setSource(event.target.value);
          }}
        />
      </div>
      <div className="flex flex-col gap-y-1">
        <Label size="small" htmlFor="finding-until">
          Holds until
        </Label>
        <Input
          id="finding-until"
          type="date"
          value={expiresOn}
          max={inAYear()}
          onChange={(event) => setExpiresOn(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
