import { Alert, Text } from "@medusajs/ui";
import type { LicenseQueueRow } from "@needlepoint/contracts/licensing";
import { jurisdictionName } from "@needlepoint/licensure/jurisdictions";
import { professionLabel } from "@needlepoint/licensure/professions";
import { registryWords } from "./registry";
import { calendarDay, moment } from "./wording";

const kinds = {
  "state-license": "State license",
  "compact-privilege": "PT Compact privilege",
  "federal-facility": "Federal facility appointment",
} as const;

type Field = LicenseQueueRow["registry"]["fields"][number];

const verdicts: Record<Field["verdict"], string> = {
  match: "✓",
  mismatch: "✗ differs",
  absent: "",
  unavailable: "",
};

/** What stands in the registry's column of a fact. */
function inRegistry(entry: Field | undefined): string {
  if (!entry?.found) return "not held";
  return `${entry.found} ${verdicts[entry.verdict]}${entry.otherName ? " (other name)" : ""}`;
}

/** What the buyer submitted beside what the public registry holds. */
export function CompareTable({ license }: { license: LicenseQueueRow }) {
  const { credential, customer, registry, duplicates } = license;
  const asked = registry.outcome !== "not-asked";
  const found = new Map<string, Field>(registry.fields.map((one) => [one.field, one]));
  const facts: [string, string, string | null][] = [
    ["Name", credential.nameOnLicense, "name"],
    ["Profession", professionLabel[credential.profession], "profession"],
    ["License", credential.number, "license"],
    ["State", jurisdictionName(credential.jurisdiction), "state"],
    ["Expires", calendarDay(credential.expiresOn), "expires"],
    ["NPI", credential.npi ?? "not given", "record"],
    ["Kind", kinds[credential.kind], null],
    ["Account", `${customer.name}, ${customer.email}`, null],
  ];
  return (
    <>
      <table className="w-full table-fixed">
        <caption className="sr-only">What was submitted, beside the NPI registry</caption>
        <thead>
          <tr className="text-left align-bottom">
            <td className="w-24" />
            <th scope="col" className="txt-compact-small-plus py-2 pr-2">
              Submitted
            </th>
            {asked ? (
              <th scope="col" className="txt-compact-small-plus py-2">
                NPI registry
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {facts.map(([label, submitted, field]) => {
            const entry = field ? found.get(field) : undefined;
            return (
              <tr key={label} className="border-ui-border-base border-t align-top">
                <th scope="row" className="py-2 pr-2 text-left font-normal">
                  <Text as="span" size="small" className="text-ui-fg-subtle">
                    {label}
                  </Text>
                </th>
                <td className="py-2 pr-2" colSpan={asked && field === null ? 2 : 1}>
                  <Text as="span" size="small" className="break-words tabular-nums">
                    {submitted}
                  </Text>
                </td>
                {field === null || !asked ? null : (
                  <td className="py-2">
                    <Text
                      as="span"
                      size="small"
                      className="text-ui-fg-subtle break-words tabular-nums"
                    >
                      {inRegistry(entry)}
                    </Text>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      <Text size="small" className="text-ui-fg-subtle">
        {asked
          ? `${registryWords[registry.outcome].label}${
              registry.checkedAt ? `, looked up ${moment(registry.checkedAt)}` : ""
            }. The registry is self-reported: it sorts the queue and clears nothing.`
          : "The NPI registry was not asked: the license came without an NPI, or the look-up is still to come."}
      </Text>
      {duplicates.map((other) => (
        <Alert key={other.credentialId} variant="warning">
          The same license number is on another account ({other.email}, {other.status}).
        </Alert>
      ))}
    </>
  );
}
