import { createHash } from "node:crypto";

/** The `prev_hash` of the first entry. */
export const CHAIN_START = "0".repeat(64);

/** What an entry's hash covers: everything in it but the hash itself. */
export type AuditFacts = {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject_type: string;
  subject_id: string;
  details: unknown;
  request_id: string | null;
  prev_hash: string;
};

/** JSON with sorted keys: a database may hand an object's keys back in another order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
    return `{${entries.join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

/** SHA-256 (hex) over one entry and, through `prev_hash`, over all before it. */
export function auditHash(facts: AuditFacts): string {
  const { seq, at, actor, action, subject_type, subject_id, details, request_id, prev_hash } =
    facts;
  const covered = [
    seq,
    at,
    actor,
    action,
    subject_type,
    subject_id,
    details,
    request_id,
    prev_hash,
  ];
  return createHash("sha256").update(canonical(covered)).digest("hex");
}

/** Where a chain first fails: the entry, and whether it was changed or one before it is missing. */
export type ChainBreak = { seq: number; why: "gap" | "link" | "hash" };

/**
 * Walks entries in order of `seq` and answers with the first break, or null when all hold.
 * Call it batch by batch, handing on the last entry of the batch before.
 */
export function findChainBreak(
  entries: (AuditFacts & { hash: string })[],
  before: { seq: number; hash: string } = { seq: 0, hash: CHAIN_START },
): ChainBreak | null {
  let previous = before;
  for (const entry of entries) {
    if (entry.seq !== previous.seq + 1) return { seq: entry.seq, why: "gap" };
    if (entry.prev_hash !== previous.hash) return { seq: entry.seq, why: "link" };
    if (auditHash(entry) !== entry.hash) return { seq: entry.seq, why: "hash" };
    previous = entry;
  }
  return null;
}
