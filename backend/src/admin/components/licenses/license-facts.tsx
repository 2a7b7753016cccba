import { Container, Text } from "@medusajs/ui";
import type { LicenseQueueRow } from "@needlepoint/contracts/licensing";
import { jurisdictionName } from "@needlepoint/licensure/jurisdictions";
import { professionLabel } from "@needlepoint/licensure/professions";
import { calendarDay } from "./wording";

const kinds = {
  "state-license": "State license",
  "compact-privilege": "PT Compact privilege",
  "federal-facility": "Federal facility appointment",
} as const;

/** What the buyer submitted, to be held against the board's own look-up. */
export function LicenseFacts({ license }: { license: LicenseQueueRow }) {
  const { credential, customer } = license;
  const facts = [
    ["Name", credential.nameOnLicense],
    ["Profession", professionLabel[credential.profession]],
    ["Kind", kinds[credential.kind]],
    ["License", credential.number],
    ["State", jurisdictionName(credential.jurisdiction)],
    ["Expires", calendarDay(credential.expiresOn)],
    ["NPI", credential.npi ?? "not given"],
    ["Account", customer.name],
    ["E-mail", customer.email],
  ];
  return (
    <Container className="p-0">
      <table className="w-full table-fixed">
        <caption className="txt-compact-small-plus px-4 py-3 text-left">Submitted</caption>
        <tbody>
          {facts.map(([label, value]) => (
            <tr key={label} className="border-ui-border-base border-t align-top">
              <th scope="row" className="w-28 px-4 py-2 text-left font-normal">
                <Text as="span" size="small" className="text-ui-fg-subtle">
                  {label}
                </Text>
              </th>
              <td className="px-4 py-2">
                <Text as="span" size="small" className="break-words tabular-nums">
                  {value}
                </Text>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Container>
  );
}
