import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Catalog, productOf } from "./catalog";
import { describeIssues, findClashes, findProblems } from "./check-catalog";
import { categories, type ProductFile, productFile } from "./schema";
import { readVariantsCsv } from "./variants-csv";

/** A product file that cannot be used; the message names the file and the path of each problem. */
export class CatalogFileError extends Error {
  constructor(
    readonly file: string,
    readonly problems: readonly string[],
  ) {
    super(`${file}: ${problems.join("; ")}`);
    this.name = "CatalogFileError";
  }
}

function readJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new CatalogFileError(name, [error.message]);
    throw error;
  }
}

/** The variants of a CSV in place of those in the JSON beside it. */
function withCsvVariants(fields: unknown, csvName: string, text: string): unknown {
  if (typeof fields !== "object" || fields === null) return fields;
  const result = readVariantsCsv(text);
  if (result.problems.length > 0) throw new CatalogFileError(csvName, result.problems);
  return { ...fields, variants: result.variants };
}

/**
 * Reads one product.
 * @param name Its file name, `<handle>.json`.
 * @param csv Text of the `<handle>.csv` beside it, whose rows replace the variants.
 * @throws CatalogFileError with every problem found.
 */
export function parseProductFile(name: string, json: string, csv?: string): ProductFile {
  const csvName = name.replace(/\.json$/, ".csv");
  const fields = readJson(name, json);
  const result = productFile.safeParse(
    csv === undefined ? fields : withCsvVariants(fields, csvName, csv),
  );
  // Variants that came from a CSV are named by it; variants[0] is its second line.
  const source = csv === undefined ? name : `${name} with ${csvName}`;
  if (!result.success) throw new CatalogFileError(source, describeIssues(result.error));
  const problems = findProblems(name, result.data);
  if (problems.length > 0) throw new CatalogFileError(source, problems);
  return result.data;
}

/**
 * Reads and checks every product file in a folder.
 * @param directory Where the files lie; by default `products/` beside this file.
 * @throws CatalogFileError at the first file that is not sound or clashes with another; Error when
 *   there is none to read.
 */
export function loadCatalog(directory = join(__dirname, "products")): Catalog {
  const names = readdirSync(directory).sort();
  const files = names
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const csvPath = join(directory, name.replace(/\.json$/, ".csv"));
      const csv = existsSync(csvPath) ? readFileSync(csvPath, "utf8") : undefined;
      const json = readFileSync(join(directory, name), "utf8");
      return { name, file: parseProductFile(name, json, csv) };
    });
  if (files.length === 0) throw new Error(`No product files in ${directory}.`);

  const orphan = names.find(
    (name) => name.endsWith(".csv") && !names.includes(name.replace(/\.csv$/, ".json")),
  );
  if (orphan) throw new CatalogFileError(orphan, ["There is no JSON file of the same name."]);

  const [clash] = findClashes(files);
  if (clash) throw new CatalogFileError(clash.name, [clash.problem]);

  return {
    categories,
    products: files.map(({ file }) => productOf(file)).sort((a, b) => a.position - b.position),
  };
}
