import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceFiles, specifiersOf, violations, violationsIn } from "./imports";

const root = resolve(__dirname, "../../..");
const whyOf = (file: string, source: string) => violationsIn(root, file, source).map((v) => v.why);

describe("import arrows", () => {
  it("reads static, side-effect, dynamic and re-exported imports", () => {
    const source = `import a from "a";\nimport "b";\nexport { c } from "c";\nawait import("d"); require("e");\nimport {\n  f,\n} from "f";`;
    expect(specifiersOf(source).sort()).toEqual(["a", "b", "c", "d", "e", "f"]);
  });

  it("refuses an arrow between the apps, by package name and by relative path", () => {
    expect(whyOf("storefront/src/x.ts", `import "@needlepoint/backend/y"`)).toEqual([
      "storefront may not import backend",
    ]);
    expect(whyOf("backend/src/x.ts", `import "../../storefront/src/y"`)).toEqual([
      "backend may not import storefront",
    ]);
  });

  it("refuses an arrow that points back into the house", () => {
    expect(
      whyOf("packages/licensure/src/x.ts", `import "@needlepoint/contracts/shop"`),
    ).toHaveLength(1);
    expect(whyOf("packages/local/src/x.mjs", `import "@needlepoint/backend"`)).toHaveLength(1);
    expect(whyOf("e2e/x.spec.ts", `import "@needlepoint/licensure/decide"`)).toHaveLength(1);
  });

  it("keeps the domain pure and lets it have zod", () => {
    expect(
      whyOf("packages/licensure/src/x.ts", `import { readFileSync } from "node:fs"`),
    ).toHaveLength(1);
    expect(whyOf("packages/needles/src/x.ts", `import { z } from "zod"`)).toEqual([]);
  });

  it("keeps backend modules from knowing each other", () => {
    expect(whyOf("backend/src/modules/mail/x.ts", `import "../licensure/service"`)).toEqual([
      "module mail may not know module licensure",
    ]);
    expect(whyOf("backend/src/workflows/x.ts", `import "../modules/licensure/service"`)).toEqual(
      [],
    );
  });

  it("finds no forbidden arrow in the house", () => {
    expect(sourceFiles(root, "backend/src").length).toBeGreaterThan(10);
    expect(violations(root)).toEqual([]);
  });
});
