import type { NeedleHandle, NeedleSpec } from "./spec";

/** The parts of a needle in mm, as a drawing needs them. */
export type NeedleParts = {
  handleLengthMm: number;
  handleDiameterMm: number;
  /** The colored collar at the shaft end; part of the handle's length. */
  collarLengthMm: number;
  shaftDiameterMm: number;
  /** From the collar to the point: the length printed on the box. */
  shaftLengthMm: number;
  /** The taper at the end; part of the shaft's length. */
  tipLengthMm: number;
  tube: { lengthMm: number; diameterMm: number; offsetMm: number } | null;
};

/**
 * Handle and tube are drawing conventions, not a maker's measurements: a spec does not hold them,
 * and a page may dimension only shaft length and diameter. The handle respects the 13 mm minimum
 * of the Chinese needle standard.
 */
const handleLengthMm = 16;
const collarLengthMm = 2;
const handleDiameters: Record<NeedleHandle, number> = {
  steel: 1.6,
  "copper-coil": 1.4,
  plastic: 2.2,
};
const tubeDiameterMm = 3.6;
/** How far the handle stands out of the tube above, and the point below, once tapped in. */
const tubeShowsAboveMm = 2.5;
const tubeShowsBelowMm = 5;

/** The parts of a needle made to `spec`, in mm. */
export function partsOf(spec: NeedleSpec): NeedleParts {
  return {
    handleLengthMm,
    handleDiameterMm: handleDiameters[spec.handle],
    collarLengthMm,
    shaftDiameterMm: spec.diameterMm,
    shaftLengthMm: spec.lengthMm,
    tipLengthMm: Math.min(spec.diameterMm * 8, spec.lengthMm / 3),
    tube: spec.guideTube
      ? {
          lengthMm: handleLengthMm + spec.lengthMm - tubeShowsAboveMm - tubeShowsBelowMm,
          diameterMm: tubeDiameterMm,
          offsetMm: tubeShowsAboveMm,
        }
      : null,
  };
}

/** Handle and shaft together, mm. */
export function overallLengthMm(parts: NeedleParts): number {
  return parts.handleLengthMm + parts.shaftLengthMm;
}

/** The widest part, mm. */
export function overallWidthMm(parts: NeedleParts): number {
  return Math.max(parts.handleDiameterMm, parts.tube?.diameterMm ?? 0);
}
