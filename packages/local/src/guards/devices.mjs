import { at } from "./guard.mjs";

const { specs } = at;
const editor = `${specs}/device-data.spec.ts`;
const check = `${specs}/catalog-file-check.spec.ts`;
const file = `${specs}/catalog-import.spec.ts`;
const devices = "backend/src/workflows/devices";
const catalogFile = "backend/src/catalog-file";
const run = "backend/src/workflows/catalog-import/run-import.ts";

/** What is sold as a device, however staff write it. @type {readonly import("./guard.mjs").Guard[]} */
export const deviceGuards = [
  {
    name: "devices: a needle is never opened",
    file: `${devices}/classify-variant.ts`,
    from: 'if (restrictionClass !== "rx-needle" && before?.needle) {',
    to: 'if (restrictionClass === "rx-needle" && before === undefined) {',
    spec: editor,
    tests: ["never opens a needle, and opens other goods by those who judge licenses, with a note"],
  },
  {
    name: "devices: what is described for the first time stays restricted",
    file: `${devices}/save-device-spec.ts`,
    from: '(spec.needle ? "rx-needle" : "rx-other")',
    to: '"none"',
    spec: editor,
    tests: ["leaves a size restricted that is described for the first time"],
  },
  {
    name: "devices: nobody saves over what they have not seen",
    file: `${devices}/edit-conflict.ts`,
    from: "if (stored === basedOn) return;",
    to: 'if (stored !== "") return;',
    spec: editor,
    tests: [
      "saves what the page says, and a second editor meets a conflict that stores nothing",
      "saves a size once when two save at the same moment",
    ],
  },
  {
    name: "catalog file: a new size is restricted where nobody says",
    file: `${catalogFile}/variant-from-cells.ts`,
    from: 'isNeedle(cells) ? "rx-needle" : "rx-other"',
    to: 'isNeedle(cells) ? "rx-needle" : "none"',
    spec: file,
    tests: [
      "makes new products and sizes, restricted where nobody says, and counts their boxes once",
    ],
  },
  {
    name: "catalog file: no needle without a license",
    file: `${catalogFile}/variant-from-cells.ts`,
    from: 'if (isNeedle(cells) && wanted !== "rx-needle" && (changed.size > 0 || !stored)) {',
    to: 'if (isNeedle(cells) && wanted === "") {',
    spec: check,
    tests: ["takes no file with one wrong row, and tells each mistake by row, column and value"],
  },
  {
    name: "catalog file: who judges licenses opens a size, and nobody else",
    file: `${catalogFile}/variant-from-cells.ts`,
    from: 'if (!may) return "Only an owner or a license reviewer changes a class.";',
    to: "",
    spec: check,
    tests: ["lets content staff bring prices in, and open nothing"],
  },
  {
    name: "catalog file: whole, or not at all",
    file: "backend/src/workflows/catalog-import/shared-transaction.ts",
    from: "{ transaction, enableNestedTransactions: true }",
    to: "{}",
    spec: file,
    tests: ["leaves nothing of a file that is cut off, and is taken up again to its end"],
  },
  {
    name: "catalog file: what is applied is what was shown",
    file: run,
    from: "if (digestOf(plan) !== row.plan_digest) {",
    to: 'if (row.plan_digest === "") {',
    spec: file,
    tests: ["does not apply over what somebody changed after the check"],
  },
  {
    name: "catalog file: what is in is not brought in again",
    file: run,
    from: "const written = row.finished_at ? null : await write(container, row);",
    to: "const written = await write(container, row);",
    spec: file,
    tests: [
      "tells again of what is in when nobody was told, and writes nothing over what came after",
    ],
  },
];
