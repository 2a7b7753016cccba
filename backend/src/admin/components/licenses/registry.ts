import type { LicenseQueueRow } from "@needlepoint/contracts/licensing";

/** What the public registry said of a license; it sorts the queue and decides nothing. */
export type RegistryFinding = {
  outcome: "match" | "mismatch" | "absent" | "unavailable" | "not-asked";
  checkedAt: string | null;
  fields: { field: string; submitted: string | null; found: string | null; verdict: string }[];
};

export function registryOf(license: LicenseQueueRow): RegistryFinding | null {
  return (license as LicenseQueueRow & { registry?: RegistryFinding | null }).registry ?? null;
}

type Mark = { label: string; color: "green" | "orange" | "red" | "grey" };
export const registryWords: Record<RegistryFinding["outcome"], Mark> = {
  match: { label: "NPI match", color: "green" },
  mismatch: { label: "NPI differs", color: "red" },
  absent: { label: "NPI not found", color: "orange" },
  unavailable: { label: "Registry away", color: "grey" },
  "not-asked": { label: "No NPI", color: "grey" },
};
