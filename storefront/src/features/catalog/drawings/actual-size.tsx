import { drawActualSize } from "@needlepoint/needles/actual-size";
import { cssPxPerMm } from "@needlepoint/needles/drawing";
import type { NeedleSpec } from "@needlepoint/needles/spec";
import { formatSize } from "@needlepoint/needles/units";
import { Card } from "@/ui/card";
import { pathOf } from "./path-of";
import { ScreenCalibration } from "./screen-calibration-client";

/** The needle at its real size over a millimeter ruler, once the screen is calibrated. */
export function ActualSize({ spec }: { spec: NeedleSpec }) {
  const drawing = drawActualSize(spec);
  const widthMm = drawing.width / cssPxPerMm;
  return (
    <Card className="min-w-0 flex-[1_1_14rem] p-4">
      <h2 className="text-sm text-ink-2">Actual size on your screen</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long needles scroll inside the card */}
      <section aria-label="Needle at actual size" tabIndex={0} className="mt-3 overflow-x-auto">
        <svg
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          role="img"
          aria-label={`${formatSize(spec.diameterMm, spec.lengthMm)} needle at life size, with a tick every 5 mm`}
          className="block max-w-none"
          style={{ width: `calc(var(--screen-mm, 1mm) * ${widthMm.toFixed(3)})` }}
        >
          <rect {...drawing.handle} rx="1.5" className="fill-steel" />
          <rect {...drawing.collar} rx="1" fill={spec.colorCode.hex} />
          <path
            d={pathOf(drawing.shaft)}
            className="stroke-steel-deep"
            strokeWidth={drawing.shaft.width}
          />
          <path
            d={[drawing.ruler, ...drawing.ticks].map(pathOf).join("")}
            className="stroke-steel-deep"
            strokeWidth="0.75"
          />
        </svg>
      </section>
      <ScreenCalibration />
    </Card>
  );
}
