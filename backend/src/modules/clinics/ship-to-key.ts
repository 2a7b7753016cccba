/** The parts of an address that say where a parcel goes. */
export type ShipToPlace = {
  line1: string;
  line2: string;
  city: string;
  state: string;
  zip: string;
};

/** Words that people and address books write in more than one way, to the postal short form. */
const shortForms: Record<string, string> = {
  ALLEY: "ALY",
  AVENUE: "AVE",
  BOULEVARD: "BLVD",
  CIRCLE: "CIR",
  COURT: "CT",
  DRIVE: "DR",
  EXPRESSWAY: "EXPY",
  FREEWAY: "FWY",
  HIGHWAY: "HWY",
  LANE: "LN",
  PARKWAY: "PKWY",
  PLACE: "PL",
  PLAZA: "PLZ",
  ROAD: "RD",
  SQUARE: "SQ",
  STREET: "ST",
  TERRACE: "TER",
  TRAIL: "TRL",
  NORTH: "N",
  SOUTH: "S",
  EAST: "E",
  WEST: "W",
  NORTHEAST: "NE",
  NORTHWEST: "NW",
  SOUTHEAST: "SE",
  SOUTHWEST: "SW",
  APARTMENT: "APT",
  BUILDING: "BLDG",
  DEPARTMENT: "DEPT",
  FLOOR: "FL",
  ROOM: "RM",
  SUITE: "STE",
  MOUNT: "MT",
  SAINT: "ST",
  FORT: "FT",
};

function words(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/['’.]/g, "")
    .replace(/#/g, " # ")
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
    .trim()
    .split(" ")
    .filter(Boolean)
    .map((word) => shortForms[word] ?? word)
    .join(" ");
}

/**
 * The compared form of an address: two spellings of one place give the same key, and a place that
 * differs in house number, unit, street, city, state or ZIP gives another. The second line counts
 * like the end of the first, and the last four digits of a ZIP do not count.
 *
 * @returns null where street, city, state or ZIP is missing: such an address is nobody's
 */
export function shipToKey(place: ShipToPlace): string | null {
  const street = words(`${place.line1} ${place.line2}`);
  const city = words(place.city);
  const state = words(place.state.replace(/^us-/i, ""));
  const zip = /^\s*(\d{5})(?:-?\d{4})?\s*$/.exec(place.zip)?.[1];
  if (words(place.line1) === "" || city === "" || state === "" || !zip) return null;
  return [street, city, state, zip].join("|");
}
