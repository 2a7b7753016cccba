import type { SizeLabel } from "./matrix-model";

/** The same size in both ways of saying it; style shows one, so a switch moves nothing. */
export function InUnits({ metric, customary }: SizeLabel) {
  return (
    <>
      <span className="in-metric">{metric}</span>
      <span className="in-customary">{customary}</span>
    </>
  );
}
