import { needleSpec } from "@needlepoint/needles/spec";
import { formatDiameter, formatSize } from "@needlepoint/needles/units";
import { z } from "zod";
import type { NeedleFile, ProductFile, SupplyFile } from "./schema";

/** "variants[3].priceCents Too small", for each issue zod found under `path`. */
export function describeIssues(error: z.ZodError, path: readonly PropertyKey[] = []): string[] {
  return error.issues.map((issue) =>
    `${z.core.toDotPath([...path, ...issue.path])} ${issue.message}`.trim(),
  );
}

/** The entries whose key was seen before, as `variants[n] ...` sentences. */
function repeats(
  keys: readonly string[],
  sentence: (key: string) => string,
  field = "variants",
): string[] {
  return keys.flatMap((key, i) =>
    keys.indexOf(key) < i ? [`${field}[${i}] ${sentence(key)}`] : [],
  );
}

function needleProblems(file: NeedleFile): string[] {
  const sizes = file.variants.map((row) => formatSize(row.diameterMm, row.lengthMm));
  const colors = new Map<string, string>();
  const problems = repeats(sizes, (size) => `repeats the size ${size}.`);
  for (const [i, { diameterMm, lengthMm, colorCode }] of file.variants.entries()) {
    const spec = needleSpec.safeParse({ ...file.needle, diameterMm, lengthMm, colorCode });
    if (!spec.success) problems.push(...describeIssues(spec.error, ["variants", i]));
    const diameter = formatDiameter(diameterMm);
    const color = `${colorCode.name} ${colorCode.hex}`;
    const known = colors.get(diameter) ?? color;
    if (known !== color) {
      problems.push(`variants[${i}].colorCode is ${color}, but ${diameter} mm was ${known}.`);
    }
    colors.set(diameter, known);
  }
  return problems;
}

function supplyProblems(file: SupplyFile): string[] {
  const wanted = [...file.options].sort().join(", ");
  const problems = file.variants.flatMap((row, i) => {
    const given = Object.keys(row.optionValues).sort().join(", ");
    return given === wanted
      ? []
      : [`variants[${i}].optionValues has "${given}", but the options are "${wanted}".`];
  });
  const choices = file.variants.map((row) =>
    file.options.map((name) => row.optionValues[name]).join(" / "),
  );
  return [...problems, ...repeats(choices, (choice) => `repeats the choice "${choice}".`)];
}

/** What is wrong in one file beyond the form of its fields; empty when sound. */
export function findProblems(name: string, file: ProductFile): string[] {
  return [
    ...(name === `${file.handle}.json` ? [] : [`handle "${file.handle}" is not the file name.`]),
    ...repeats(file.articleSlugs, (slug) => `names "${slug}" again.`, "articleSlugs"),
    ...(file.kind === "needle" ? needleProblems(file) : supplyProblems(file)),
  ];
}

/** SKUs and positions that two files, or two variants, both claim, each with the later file. */
export function findClashes(
  files: readonly { name: string; file: ProductFile }[],
): { name: string; problem: string }[] {
  const owners = new Map<string, string>();
  return files.flatMap(({ name, file }) => {
    const claims = [
      { key: `position ${file.position}`, sentence: `position ${file.position}` },
      ...file.variants.map(({ sku }, i) => ({ key: sku, sentence: `variants[${i}].sku ${sku}` })),
    ];
    return claims.flatMap(({ key, sentence }) => {
      const owner = owners.get(key);
      owners.set(key, owner ?? name);
      return owner === undefined ? [] : [{ name, problem: `${sentence} is taken by ${owner}.` }];
    });
  });
}
