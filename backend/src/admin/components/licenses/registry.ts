import type { LicenseQueueRow } from "@needlepoint/contracts/licensing";

type Mark = { label: string; color: "green" | "orange" | "red" | "grey" };

/** What the public registry said, in a word; it sorts the queue and decides nothing. */
export const registryWords: Record<LicenseQueueRow["registry"]["outcome"], Mark> = {
  match: { label: "NPI match", color: "green" },
  mismatch: { label: "NPI differs", color: "red" },
  absent: { label: "NPI not found", color: "orange" },
  unavailable: { label: "Registry away", color: "grey" },
  "not-asked": { label: "No NPI look-up", color: "grey" },
};
