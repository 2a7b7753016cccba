/**
 * DEMO DATA: records of a registry that does not exist. Numbers begin with 2, which the real registry
 * gives to nobody so far, and the people are made up.
 */

/**
 * @param {string} number
 * @param {{ first?: string, middle?: string, last?: string, status?: string, credential?: string, others?: object[], taxonomies?: object[] }} [about]
 */
function person(number, about = {}) {
  const { first = "SAMPLE", middle = "", last = "PRACTITIONER", status = "A" } = about;
  return {
    number,
    enumeration_type: "NPI-1",
    basic: {
      first_name: first,
      ...(middle ? { middle_name: middle } : {}),
      last_name: last,
      credential: about.credential ?? "PT, DPT",
      status,
      sole_proprietor: "NO",
      enumeration_date: "2015-05-04",
      last_updated: "2024-02-20",
    },
    other_names: about.others ?? [],
    addresses: [],
    practiceLocations: [],
    identifiers: [],
    endpoints: [],
    taxonomies: about.taxonomies ?? [taxonomy("225100000X", "TX", "1284417")],
  };
}

/**
 * @param {string} code
 * @param {string} state
 * @param {string} license
 */
function taxonomy(code, state, license) {
  return { code, taxonomy_group: "", desc: "", state, license, primary: true };
}

/** What each number is for, so that tests and people can ask for a case by its name. */
export const numbers = {
  match: "2000000010",
  wrongName: "2000000028",
  otherTaxonomy: "2000000036",
  inactive: "2000000044",
  organization: "2000000051",
  otherState: "2000000069",
  malformed: "2000000077",
  timeout: "2000000085",
  serverError: "2000000093",
  otherName: "2000000101",
  demoReview: "2000000119",
  anotherRecord: "2000000127",
};

const records = [
  person(numbers.match),
  person(numbers.wrongName, { first: "ANOTHER", last: "CLINICIAN" }),
  person(numbers.otherTaxonomy, { taxonomies: [taxonomy("111N00000X", "TX", "1284417")] }),
  person(numbers.inactive, { status: "D" }),
  {
    ...person(numbers.organization),
    enumeration_type: "NPI-2",
    basic: { organization_name: "SAMPLE PRACTITIONER PLLC", status: "A" },
  },
  person(numbers.otherState, { taxonomies: [taxonomy("225100000X", "FL", "1284417")] }),
  person(numbers.otherName, {
    last: "MARRIED",
    others: [{ type: "Former Name", first_name: "SAMPLE", last_name: "PRACTITIONER" }],
  }),
  person(numbers.demoReview, {
    first: "DEMO",
    last: "REVIEW",
    taxonomies: [taxonomy("225100000X", "TX", "DEMO-1000002")],
  }),
];

/**
 * The body of an answer about a number, as the registry writes it.
 * @param {string} number
 */
export function answerAbout(number) {
  if (!/^\d{10}$/.test(number)) {
    return { Errors: [{ description: "CMS ID must be 10 digits", field: "number", number: "05" }] };
  }
  // A registry that answers about somebody else.
  const asked = number === numbers.anotherRecord ? numbers.match : number;
  const results = records.filter((record) => record.number === asked);
  return { result_count: results.length, results };
}
