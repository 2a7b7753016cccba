import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { allowedArrows, modulesFolder, pureRooms } from "./rooms";

export type Violation = { file: string; target: string; why: string };

const skipped = new Set(["node_modules", "dist", ".next", ".medusa", ".turbo", ".needlepoint"]);
const sourceFile = /\.(ts|tsx|mts|mjs|js|jsx)$/;
const importSpecifier =
  /(?:^|[\s;}])(?:import|export)\s[^"';]*?from\s*["']([^"']+)["']|(?:^|[\s;}])import\s*["']([^"']+)["']|(?:import|require)\(\s*["']([^"']+)["']\s*\)/gm;

/** Every source file under `folder`, as paths relative to `root` with forward slashes. */
export function sourceFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourceFiles(root, path);
    return sourceFile.test(entry.name) ? [path] : [];
  });
}

/** Specifiers a source text imports, static and dynamic. */
export function specifiersOf(source: string): string[] {
  return [...source.matchAll(importSpecifier)].flatMap((m) => m[1] ?? m[2] ?? m[3] ?? []);
}

function roomOf(path: string): string | null {
  return Object.keys(allowedArrows).find((room) => path.startsWith(`${room}/`)) ?? null;
}

/** Where a specifier points: a room, or the name of a package from outside. */
function targetOf(
  root: string,
  file: string,
  specifier: string,
): { room?: string; name?: string; path?: string } {
  if (specifier.startsWith(".")) {
    const path = relative(root, resolve(root, dirname(file), specifier))
      .split(sep)
      .join("/");
    return { room: roomOf(`${path}/`) ?? path, path };
  }
  const own = /^@needlepoint\/([^/]+)/.exec(specifier);
  if (own?.[1]) {
    const room = own[1] in allowedArrows ? own[1] : `packages/${own[1]}`;
    return { room };
  }
  return {
    name: specifier.startsWith("@")
      ? specifier.split("/").slice(0, 2).join("/")
      : specifier.split("/")[0],
  };
}

function moduleOf(path: string): string | null {
  return path.startsWith(`${modulesFolder}/`) ? (path.split("/")[3] ?? null) : null;
}

/** Forbidden arrows in one file. `isTest` lifts only the limit on outside packages. */
export function violationsIn(root: string, file: string, source: string): Violation[] {
  const room = roomOf(file);
  if (!room) return [];
  const isTest = /\.(test|spec)\.[a-z]+$/.test(file) || file.includes("/scripts/");
  return specifiersOf(source).flatMap((specifier): Violation[] => {
    const target = targetOf(root, file, specifier);
    if (target.room && target.room !== room && !allowedArrows[room]?.includes(target.room)) {
      return [{ file, target: specifier, why: `${room} may not import ${target.room}` }];
    }
    const [from, to] = [moduleOf(file), target.path ? moduleOf(`${target.path}/`) : null];
    if (from && to && from !== to) {
      return [{ file, target: specifier, why: `module ${from} may not know module ${to}` }];
    }
    const pure = pureRooms[room];
    const config = /\.config\.[a-z]+$/.test(file);
    if (pure && target.name && !isTest && !config && !pure.includes(target.name)) {
      return [
        { file, target: specifier, why: `${room} is pure: it may import only ${pure.join(", ")}` },
      ];
    }
    return [];
  });
}

/** Walks the whole house. */
export function violations(root: string): Violation[] {
  return Object.keys(allowedArrows).flatMap((room) =>
    sourceFiles(root, room).flatMap((file) =>
      violationsIn(root, file, readFileSync(join(root, file), "utf8")),
    ),
  );
}
