import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { LICENSURE } from "../modules/licensure";
import type LicensureService from "../modules/licensure/service";
import { checks } from "./checks";

/** How one check came out; `broken` names rows by id, with the reason where there is one. */
export type Finding = { name: string; says: string; looked: number; broken: string[] };

const counted = z.tuple([z.object({ count: z.coerce.number() })]);
const brokenRows = z.array(z.object({ id: z.string(), why: z.string().nullish() }));

async function examineChain(container: MedusaContainer): Promise<Finding> {
  const { entries, broken } = await container.resolve<LicensureService>(LICENSURE).verifyAudit();
  return {
    name: "audit-chain",
    says: "the audit log is whole: no entry changed, none missing",
    looked: entries,
    broken: broken ? [`entry ${broken.seq} (${broken.why})`] : [],
  };
}

/**
 * Looks at the audit chain and at every invariant, and changes nothing.
 * @param demo whether the licenses of demo people count, which the seed verified and no person
 */
export async function examine(
  container: MedusaContainer,
  { demo }: { demo: boolean },
): Promise<Finding[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const findings = [await examineChain(container)];
  for (const { name, says, looked, broken } of checks) {
    const [{ count }] = counted.parse((await database.raw(looked)).rows);
    const rows = brokenRows.parse((await database.raw(broken, { demo })).rows);
    findings.push({
      name,
      says,
      looked: count,
      broken: rows.map(({ id, why }) => (why ? `${id} (${why})` : id)),
    });
  }
  return findings;
}
