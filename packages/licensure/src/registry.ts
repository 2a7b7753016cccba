import { normalizeLicenseNumber } from "./credential";
import type { Jurisdiction } from "./jurisdictions";
import { isSameName, type NameParts } from "./person-name";
import type { Profession } from "./professions";
import { professionsOfTaxonomy } from "./taxonomy";

/** What a public registry says of a number. It is self-reported: it sorts a queue, it proves nothing. */
export type RegistryRecord = {
  npi: string;
  kind: "person" | "organization";
  active: boolean;
  name: NameParts;
  otherNames: readonly NameParts[];
  /** "DO", "M.D.": the only thing that tells the two kinds of physician apart. */
  credential: string;
  licenses: readonly { taxonomy: string; state: string; number: string }[];
};

/** What a buyer submitted, as far as a registry may know it. */
export type Claim = {
  name: string;
  profession: Profession;
  jurisdiction: Jurisdiction;
  licenseNumber: string;
};

export const verdicts = ["match", "mismatch", "absent", "unavailable"] as const;
export type RegistryVerdict = (typeof verdicts)[number];

export const registryFields = ["record", "name", "profession", "state", "license"] as const;
export type RegistryField = (typeof registryFields)[number];

export type FieldFinding = {
  field: RegistryField;
  submitted: string;
  /** What the registry has in its place; null when nothing. */
  found: string | null;
  verdict: RegistryVerdict;
  /** The name is one the registry lists beside the current one: a maiden name, a former name. */
  otherName?: true;
};

/** An answer of a registry: a record, word that there is none, or no usable answer at all. */
export type RegistryAnswer =
  | { state: "found"; record: RegistryRecord }
  | { state: "absent" }
  | { state: "unavailable" };

export type Comparison = { outcome: RegistryVerdict; fields: FieldFinding[] };

/** Compares a claim with what a registry answered, field by field. Pure; clears nobody. */
export function compareWithRegistry(claim: Claim, answer: RegistryAnswer): Comparison {
  if (answer.state !== "found") {
    const fields = registryFields.map((field) => ({
      field,
      submitted: submitted(field, claim),
      found: null,
      verdict: answer.state,
    }));
    return { outcome: answer.state, fields };
  }
  const { record } = answer;
  const fields = [
    standing(record),
    nameFinding(claim, record),
    professionFinding(claim, record),
    stateFinding(claim, record),
    licenseFinding(claim, record),
  ];
  return { outcome: worst(fields), fields };
}

function submitted(field: RegistryField, claim: Claim): string {
  const values: Record<RegistryField, string> = {
    record: "an active person",
    name: claim.name,
    profession: claim.profession,
    state: claim.jurisdiction,
    license: claim.licenseNumber,
  };
  return values[field];
}

/** One field that disagrees outweighs all that agree; one that is not there, all but that. */
function worst(fields: readonly FieldFinding[]): RegistryVerdict {
  const said = new Set(fields.map(({ verdict }) => verdict));
  return said.has("mismatch") ? "mismatch" : said.has("absent") ? "absent" : "match";
}

function finding(
  field: RegistryField,
  claim: Claim,
  verdict: RegistryVerdict,
  found: string | null,
): FieldFinding {
  return { field, submitted: submitted(field, claim), found, verdict };
}

function standing({ kind, active }: RegistryRecord): FieldFinding {
  const found = `${active ? "an active" : "an inactive"} ${kind}`;
  const good = kind === "person" && active;
  return {
    ...{ field: "record" as const, submitted: "an active person" },
    ...{ found, verdict: good ? "match" : "mismatch" },
  };
}

function spelled({ first, middle, last }: NameParts): string {
  return [first, middle, last].filter(Boolean).join(" ");
}

function nameFinding(claim: Claim, record: RegistryRecord): FieldFinding {
  const current = spelled(record.name);
  if (isSameName(claim.name, record.name)) return finding("name", claim, "match", current);
  const other = record.otherNames.find((name) => isSameName(claim.name, name));
  if (other) return { ...finding("name", claim, "match", spelled(other)), otherName: true };
  return finding("name", claim, current ? "mismatch" : "absent", current || null);
}

/** Professions of one entry of a record; a physician's credential text tells MD from DO. */
function professionsOf(taxonomy: string, credential: string): readonly Profession[] {
  const named = professionsOfTaxonomy(taxonomy);
  const letters = credential.toUpperCase().replace(/[^A-Z]/g, "");
  if (!named.includes("MD")) return named;
  return letters.startsWith("DO") ? ["DO"] : letters.startsWith("MD") ? ["MD"] : named;
}

function ofProfession(claim: Claim, { licenses, credential }: RegistryRecord) {
  return licenses.filter(({ taxonomy }) =>
    professionsOf(taxonomy, credential).includes(claim.profession),
  );
}

function professionFinding(claim: Claim, record: RegistryRecord): FieldFinding {
  const listed = [...new Set(record.licenses.map(({ taxonomy }) => taxonomy))].join(", ");
  if (!listed) return finding("profession", claim, "absent", null);
  const matches = ofProfession(claim, record).length > 0;
  return finding("profession", claim, matches ? "match" : "mismatch", listed);
}

function stateFinding(claim: Claim, record: RegistryRecord): FieldFinding {
  const states = [...new Set(ofProfession(claim, record).map(({ state }) => state))].filter(
    Boolean,
  );
  if (states.length === 0) return finding("state", claim, "absent", null);
  const matches = states.includes(claim.jurisdiction);
  return finding("state", claim, matches ? "match" : "mismatch", states.join(", "));
}

function licenseFinding(claim: Claim, record: RegistryRecord): FieldFinding {
  const numbers = ofProfession(claim, record)
    .filter(({ state, number }) => state === claim.jurisdiction && number)
    .map(({ number }) => number);
  if (numbers.length === 0) return finding("license", claim, "absent", null);
  const same = numbers.find((number) => isSameNumber(number, claim.licenseNumber));
  return finding("license", claim, same ? "match" : "mismatch", same ?? numbers.join(", "));
}

/** "PT-1284417", "1284417" and "001284417" are one number: boards and people pad as they like. */
function isSameNumber(a: string, b: string): boolean {
  const [one, other] = [normalizeLicenseNumber(a), normalizeLicenseNumber(b)];
  if (one === other) return one !== "";
  const bare = (raw: string) => raw.replace(/^[A-Z]*0*/, "");
  return bare(one) === bare(other) && bare(one).length >= 4;
}
