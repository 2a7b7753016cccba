interface DepthDrawingProps {
  lengthMm: number;
  depthMm: number;
  /** The longest needle drawn beside it, so that all are to one scale. */
  scaleMm: number;
}

/** Room for the handle above the longest shaft, and for the shaft itself. */
const top = 26;
const reach = 146;

/** A shaft in the skin, to scale: what is in, what stays out. Its words stand beside it. */
export function DepthDrawing({ lengthMm, depthMm, scaleMm }: DepthDrawingProps) {
  const unit = reach / scaleMm;
  const skinY = top + (scaleMm - depthMm) * unit;
  const out = (lengthMm - depthMm) * unit;
  const tip = skinY + depthMm * unit;
  return (
    <svg aria-hidden="true" viewBox="0 0 120 190" className="h-44 w-28 shrink-0 fill-none">
      <path d={`M8 ${skinY}H112`} className="stroke-amber" strokeWidth="1.5" />
      <rect x="8" y={skinY} width="104" height={190 - skinY} className="fill-amber-tint" />
      <rect x="56.5" y={skinY - out - 20} width="7" height="20" rx="1.5" className="fill-steel" />
      <path d={`M60 ${skinY - out}V${tip}`} className="stroke-steel-deep" strokeWidth="1.6" />
      <g className="stroke-ink-3" strokeWidth="1">
        <path
          d={`M86 ${skinY - out}V${skinY}M82 ${skinY - out}h8M82 ${skinY}h8M86 ${skinY}V${tip}M82 ${tip}h8`}
        />
      </g>
    </svg>
  );
}
