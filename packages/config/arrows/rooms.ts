/** The plan of the house: which room may import which. Everything else is a forbidden arrow. */
export const allowedArrows: Record<string, readonly string[]> = {
  "packages/licensure": [],
  "packages/needles": [],
  "packages/contracts": ["packages/licensure", "packages/needles"],
  "packages/local": [],
  "packages/config": [],
  backend: ["packages/licensure", "packages/needles", "packages/contracts"],
  storefront: ["packages/licensure", "packages/needles", "packages/contracts"],
  e2e: ["packages/contracts"],
};

/** Rooms that are pure domain: beside their arrows they may import only these packages. */
export const pureRooms: Record<string, readonly string[]> = {
  "packages/licensure": ["zod"],
  "packages/needles": ["zod"],
  "packages/contracts": ["zod"],
};

/** Backend folders that know nothing of each other: a module owns its tables, workflows join them. */
export const modulesFolder = "backend/src/modules";
