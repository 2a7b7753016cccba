import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { type RestrictionClass, restrictionClass } from "@needlepoint/contracts/catalog";
import { LICENSURE } from "../../modules/licensure";
import { SENT } from "../../modules/licensure/credential-drafts";
import type { DeterminationRow } from "../../modules/licensure/determinations";
import type LicensureService from "../../modules/licensure/service";
import type { CredentialRow } from "../../modules/licensure/service";
import { type LenderFact, readLenders } from "../clinics/lenders";
import type { DecisionInputs } from "./decision-inputs";
import { isEmailConfirmed } from "./email-confirmed";
import { type Law, readLaw, unamendedLaw } from "./rule-set";
import type { LicensingSubject } from "./subject";

export type RestrictedLine = {
  variantId: string | null;
  restrictionClass: Exclude<RestrictionClass, "none">;
};

/** What the database knows that bears on a decision. */
export type LicensingFacts = {
  /** Restricted variants, each once, sorted; empty when nothing asks for a license. */
  restricted: RestrictedLine[];
  /** The law to decide under; a preview puts another in its place. */
  law: Law;
  /** The buyer's own. */
  emailConfirmed: boolean;
  /** The buyer's, and those of everyone who lets them buy for this ship-to; each names its holder. */
  credentials: CredentialRow[];
  /** Reviewers' findings on those people that nobody withdrew; `decide()` reads their last day. */
  determinations: DeterminationRow[];
  /** Who lets the buyer buy on their license for this ship-to. */
  lenders: LenderFact[];
};

const variantRow = z.object({
  id: z.string(),
  device_spec: z.object({ restriction_class: restrictionClass }).nullish(),
});

/**
 * The restricted ones of some variants, by their device spec and by nothing a client can write.
 * A variant without a spec, and a line without a variant, has no known class: it counts as
 * `rx-other`, which waits for a person.
 */
export async function readRestricted(
  container: MedusaContainer,
  variantIds: (string | null)[],
): Promise<RestrictedLine[]> {
  const ids = [...new Set(variantIds)].sort();
  const known = ids.filter((id) => id !== null);
  const classes = new Map<string, RestrictionClass>();
  if (known.length > 0) {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const { data } = await query.graph({
      entity: "product_variant",
      fields: ["id", "device_spec.restriction_class"],
      filters: { id: known },
      withDeleted: true,
    });
    for (const raw of data) {
      const row = variantRow.parse(raw);
      if (row.device_spec) classes.set(row.id, row.device_spec.restriction_class);
    }
  }
  return ids.flatMap((variantId) => {
    const found = (variantId === null ? undefined : classes.get(variantId)) ?? "rx-other";
    return found === "none" ? [] : [{ variantId, restrictionClass: found }];
  });
}

/**
 * Gathers the facts of a subject. Where nothing is restricted it stops after one query, so that
 * unrestricted carts pay next to nothing for the gate.
 */
export async function gatherFacts(
  container: MedusaContainer,
  subject: LicensingSubject,
  known?: RestrictedLine[],
): Promise<LicensingFacts> {
  const restricted = known ?? (await readRestricted(container, subject.variantIds));
  const { customer } = subject;
  const nobody = {
    restricted,
    emailConfirmed: false,
    credentials: [],
    determinations: [],
    lenders: [],
  };
  if (restricted.length === 0) return { ...nobody, law: unamendedLaw() };
  if (customer === null) return { ...nobody, law: await readLaw(container) };
  const licensure = container.resolve<LicensureService>(LICENSURE);
  const [law, emailConfirmed, lenders] = await Promise.all([
    readLaw(container),
    isEmailConfirmed(container, customer),
    readLenders(container, customer.id, subject.shipTo),
  ]);
  const holders = [customer.id, ...lenders.map(({ practitionerId }) => practitionerId)];
  const [credentials, determinations] = await Promise.all([
    licensure.listCredentials(
      { customer_id: holders, ...SENT },
      { take: null, order: { submitted_at: "DESC" } },
    ),
    licensure.listDeterminations({ customer_id: holders, withdrawn_at: null }, { take: null }),
  ]);
  return { restricted, law, emailConfirmed, credentials, determinations, lenders };
}

/** The facts as they are kept with a decision. */
export function inputsOf(
  subject: LicensingSubject,
  facts: LicensingFacts,
  ownerSignedIn: boolean,
  lender: LenderFact | null = null,
): DecisionInputs {
  return {
    customerId: subject.customer?.id ?? null,
    ownerSignedIn,
    emailConfirmed: facts.emailConfirmed,
    shipTo: subject.shipTo && {
      state: subject.shipTo.state,
      zip3: subject.shipTo.zip.slice(0, 3),
      countryCode: subject.shipTo.countryCode,
    },
    restricted: facts.restricted,
    credentials: facts.credentials.map(({ id, version, status }) => ({ id, version, status })),
    determinations: facts.determinations.map(({ id }) => id),
    lender: lender && {
      practitionerId: lender.practitionerId,
      clinicId: lender.clinicId,
      mandateId: lender.mandateId,
      addressId: lender.addressId,
    },
  };
}
