import type { Context } from "@medusajs/framework/types";
import {
  type AuditFacts,
  auditHash,
  CHAIN_START,
  type ChainBreak,
  findChainBreak,
} from "./audit-chain";
import type LicensureService from "./service";
import type { Cause } from "./service";

const AUDIT_BATCH = 1000;

/** Adds an entry to the chain. Runs inside the service's own transaction, and in line: the last entry stays the last. */
export async function appendAudit(
  licensure: LicensureService,
  context: Context,
  cause: Cause,
  action: string,
  subjectType: string,
  subjectId: string,
  details: Record<string, unknown>,
): Promise<{ seq: number }> {
  const [last] = await licensure.listAuditEntries({}, { take: 1, order: { seq: "DESC" } }, context);
  const facts = {
    seq: (last?.seq ?? 0) + 1,
    at: new Date().toISOString(),
    actor: cause.actor,
    action,
    subject_type: subjectType,
    subject_id: subjectId,
    // Through JSON, so that the hash covers what the column will hand back.
    details: JSON.parse(JSON.stringify(details)) as Record<string, unknown>,
    request_id: cause.requestId ?? null,
    prev_hash: last?.hash ?? CHAIN_START,
  } satisfies AuditFacts;
  await licensure.createAuditEntries({ ...facts, hash: auditHash(facts) }, context);
  return { seq: facts.seq };
}

/** Walks the whole audit log; answers its length and the first break, if any. */
export async function verifyAudit(
  licensure: LicensureService,
): Promise<{ entries: number; broken: ChainBreak | null }> {
  let last = { seq: 0, hash: CHAIN_START };
  let entries = 0;
  for (;;) {
    const batch = await licensure.listAuditEntries(
      { seq: { $gt: last.seq } },
      { take: AUDIT_BATCH, order: { seq: "ASC" } },
    );
    const broken = findChainBreak(batch, last);
    if (broken) return { entries, broken };
    entries += batch.length;
    const newest = batch.at(-1);
    if (!newest) return { entries, broken: null };
    last = { seq: newest.seq, hash: newest.hash };
  }
}
