import { z } from "zod";

/** Professions the store knows. `other` (NP, PA, RN, DPM, DDS, DVM ...) has no rules and is always held. */
export const professions = [
  "PT",
  "PTA",
  "OT",
  "OTA",
  "AT",
  "DC",
  "MD",
  "DO",
  "LAc",
  "other",
] as const;

export const profession = z.enum(professions, "Choose your profession.");
export type Profession = z.infer<typeof profession>;

/** As in a list to choose from. */
export const professionLabel: Record<Profession, string> = {
  PT: "Physical therapist (PT)",
  PTA: "Physical therapist assistant (PTA)",
  OT: "Occupational therapist (OT)",
  OTA: "Occupational therapy assistant (OTA)",
  AT: "Athletic trainer (AT)",
  DC: "Chiropractor (DC)",
  MD: "Physician (MD)",
  DO: "Osteopathic physician (DO)",
  LAc: "Acupuncturist (LAc)",
  other: "Another licensed profession",
};

/** As in a sentence: "a physical therapist". */
export const professionNoun: Record<Profession, { one: string; many: string }> = {
  PT: { one: "physical therapist", many: "physical therapists" },
  PTA: { one: "physical therapist assistant", many: "physical therapist assistants" },
  OT: { one: "occupational therapist", many: "occupational therapists" },
  OTA: { one: "occupational therapy assistant", many: "occupational therapy assistants" },
  AT: { one: "athletic trainer", many: "athletic trainers" },
  DC: { one: "chiropractor", many: "chiropractors" },
  MD: { one: "physician (MD)", many: "physicians (MD)" },
  DO: { one: "osteopathic physician (DO)", many: "osteopathic physicians (DO)" },
  LAc: { one: "licensed acupuncturist", many: "licensed acupuncturists" },
  other: { one: "practitioner of another profession", many: "practitioners of other professions" },
};
