import { Text } from "@medusajs/ui";
import type { LicenseQueueRow } from "@needlepoint/contracts/licensing";
import { jurisdictionName } from "@needlepoint/licensure/jurisdictions";
import { professionLabel } from "@needlepoint/licensure/professions";
import { registryOf } from "./registry";
import { calendarDay } from "./wording";

const kinds = {
  "state-license": "State license",
  "compact-privilege": "PT Compact privilege",
  "federal-facility": "Federal facility appointment",
} as const;

const verdicts: Record<string, string> = { match: "✓", mismatch: "✗ differs" };

/** What the buyer submitted beside what the public registry holds. */
export function CompareTable({ license }: { license: LicenseQueueRow }) {
  const { credential, customer } = license;
  const registry = registryOf(license);
  const found = new Map(registry?.fields.map((one) => [one.field, one]));
  const facts: [string, string, string | null][] = [
    ["Name", credential.nameOnLicense, "name"],
    ["Profession", professionLabel[credential.profession], "profession"],
    ["License", credential.number, "license"],
    ["State", jurisdictionName(credential.jurisdiction), "state"],
    ["Expires", calendarDay(credential.expiresOn), "expires"],
    ["NPI", credential.npi ?? "not given", "npi"],
    ["Kind", kinds[credential.kind], null],
    ["Account", `${customer.name}, ${customer.email}`, null],
  ];
  return (
    <table className="w-full table-fixed">
      <caption className="sr-only">What was submitted, beside the NPI registry</caption>
      <thead>
        <tr className="text-left align-bottom">
          <td className="w-24" />
          <th scope="col" className="txt-compact-small-plus py-2 pr-2">
            Submitted
          </th>
          <th scope="col" className="txt-compact-small-plus py-2">
            NPI registry
          </th>
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
              <td className="py-2 pr-2">
                <Text as="span" size="small" className="break-words tabular-nums">
                  {submitted}
                </Text>
              </td>
              <td className="py-2">
                <Text as="span" size="small" className="text-ui-fg-subtle break-words tabular-nums">
                  {entry?.found
                    ? `${entry.found} ${verdicts[entry.verdict] ?? ""}`
                    : field
                      ? registry
                        ? "not held"
                        : "not asked"
                      : ""}
                </Text>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
