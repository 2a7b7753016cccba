import { z } from "@medusajs/framework/zod";
import type { RegistryAnswer } from "@needlepoint/licensure/registry";

const text = z.string().nullish();
const name = z.object({ first_name: text, middle_name: text, last_name: text });

/**
 * An answer of the NPI registry, version 2.1, as far as it is read: `basic`, `other_names` and
 * `taxonomies` of each result of https://npiregistry.cms.hhs.gov/api/?version=2.1.
 */
const answer = z.object({
  result_count: z.int(),
  results: z.array(
    z.object({
      number: z.union([z.string(), z.int()]).transform(String),
      enumeration_type: z.enum(["NPI-1", "NPI-2"]),
      basic: name.extend({ status: text, credential: text, organization_name: text }),
      other_names: z.array(name).nullish(),
      taxonomies: z.array(z.object({ code: text, state: text, license: text })).nullish(),
    }),
  ),
});

/** The registry writes "--" and "N/A" where it has nothing. */
function said(value: string | null | undefined): string {
  const trimmed = (value ?? "").trim();
  return /^(-+|n\/?a|none)$/i.test(trimmed) ? "" : trimmed;
}

function nameOf(raw: z.infer<typeof name>) {
  return {
    first: said(raw.first_name),
    middle: said(raw.middle_name),
    last: said(raw.last_name),
  };
}

/**
 * Reads an answer to a question about one number. What does not look like an answer, or answers
 * about another number, is `unavailable`: nonsense says nothing about a person.
 */
export function readNpiAnswer(body: unknown, npi: string): RegistryAnswer {
  const parsed = answer.safeParse(body);
  if (!parsed.success) return { state: "unavailable" };
  const { result_count, results } = parsed.data;
  if (result_count !== results.length) return { state: "unavailable" };
  if (results.length === 0) return { state: "absent" };
  const [result] = results;
  if (!result || results.length > 1 || result.number !== npi) return { state: "unavailable" };
  const person = result.enumeration_type === "NPI-1";
  return {
    state: "found",
    record: {
      npi,
      kind: person ? "person" : "organization",
      active: result.basic.status === "A",
      name: person
        ? nameOf(result.basic)
        : { first: "", middle: "", last: said(result.basic.organization_name) },
      otherNames: (result.other_names ?? []).map(nameOf),
      credential: said(result.basic.credential),
      licenses: (result.taxonomies ?? []).map((entry) => ({
        taxonomy: said(entry.code),
        state: said(entry.state).toUpperCase(),
        number: said(entry.license),
      })),
    },
  };
}
