import { randomUUID } from "node:crypto";

const PREFIX = "catalog-import:";

/**
 * A group for the events of one batch of an import. What a file changes is told once, at its end:
 * each batch raises an event for each size, price and box it writes.
 */
export function eventGroupOf(importId: string): string {
  return `${PREFIX}${importId}:${randomUUID()}`;
}

/** True of an event that a batch of an import raised, whose import tells of it at its end. */
export function isToldByImport({ metadata }: { metadata?: unknown }): boolean {
  if (typeof metadata !== "object" || metadata === null) return false;
  const group: unknown = Reflect.get(metadata, "eventGroupId");
  return typeof group === "string" && group.startsWith(PREFIX);
}
