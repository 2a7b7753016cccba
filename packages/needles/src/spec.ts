import { z } from "zod";

/** Handle materials sold. A plastic handle insulates; a metal one takes an electrode clip. */
export const needleHandle = z.enum(["steel", "copper-coil", "plastic"], "Choose a handle.");
export type NeedleHandle = z.infer<typeof needleHandle>;

/** What the shaft and tip are coated with. */
export const needleCoating = z.enum(["uncoated", "silicone"], "Choose a coating.");
export type NeedleCoating = z.infer<typeof needleCoating>;

export const sterilization = z.enum(["ethylene-oxide", "gamma"], "Choose a sterilization.");
export type Sterilization = z.infer<typeof sterilization>;

/**
 * The color that marks a diameter on handle, collar or box. Makers differ and no universal
 * standard was found, so it belongs to the variant and is never derived from the diameter.
 */
export const colorCode = z.strictObject({
  name: z.string().min(1, "Name the color."),
  hex: z.string().regex(/^#[0-9a-f]{6}$/, "Write the color as six lower-case hex digits, #rrggbb."),
});
export type ColorCode = z.infer<typeof colorCode>;

const within = (least: number, most: number, sentence: string) =>
  z.number().min(least, sentence).max(most, sentence);
const needles = z.int().min(1, "At least one needle.");

/**
 * A filiform needle as sold. Millimeters are the primary key of a size, because gauge systems
 * disagree (see `units.ts`). The bounds reach past the 0.12-0.50 x 7-145 mm found in device
 * filings, and catch a size typed in the wrong unit.
 */
export const needleSpec = z
  .strictObject({
    diameterMm: within(0.1, 0.6, "A diameter is from 0.10 to 0.60 mm."),
    lengthMm: within(5, 150, "A length is from 5 to 150 mm."),
    handle: needleHandle,
    /** Whether the handle carries current from an electrode clip to the shaft. */
    conductive: z.boolean(),
    coating: needleCoating,
    guideTube: z.boolean(),
    needlesPerBox: needles,
    needlesPerBlister: needles,
    sterilization,
    colorCode,
  })
  .refine((spec) => !(spec.handle === "plastic" && spec.conductive), {
    path: ["conductive"],
    message: "A plastic handle does not conduct.",
  })
  .refine((spec) => spec.needlesPerBox % spec.needlesPerBlister === 0, {
    path: ["needlesPerBlister"],
    message: "A box holds whole blisters.",
  });
export type NeedleSpec = z.infer<typeof needleSpec>;

const handleNames: Record<NeedleHandle, string> = {
  steel: "Steel",
  "copper-coil": "Copper coil",
  plastic: "Plastic",
};

const coatingNames: Record<NeedleCoating, string> = {
  uncoated: "Uncoated",
  silicone: "Silicone coated",
};

const sterilizationNames: Record<Sterilization, string> = {
  "ethylene-oxide": "Ethylene oxide",
  gamma: "Gamma radiation",
};

/** "Steel, conductive", as a spec row or a filter says it. */
export function handleLabel(spec: Pick<NeedleSpec, "handle" | "conductive">): string {
  return `${handleNames[spec.handle]}, ${spec.conductive ? "conductive" : "not conductive"}`;
}

/** "Uncoated" or "Silicone coated". */
export function coatingLabel(coating: NeedleCoating): string {
  return coatingNames[coating];
}

/** "Ethylene oxide" or "Gamma radiation". */
export function sterilizationLabel(method: Sterilization): string {
  return sterilizationNames[method];
}
