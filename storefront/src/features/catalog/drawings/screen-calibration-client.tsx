"use client";

import { bankCardWidthMm, pxPerMmFromCard } from "@needlepoint/needles/actual-size";
import { useEffect, useId, useState } from "react";
import { Button } from "@/ui/button";
import { cardWidthKey, cardWidths } from "../remembered-screen";

/** CSS's own idea of a bank card: 85.6 mm at 96 px to the inch. */
const uncalibrated = Math.round((bankCardWidthMm * 96) / 25.4);

function apply(cardPx: number): void {
  document.documentElement.style.setProperty("--screen-mm", `${pxPerMmFromCard(cardPx)}px`);
}

function stored(): number | null {
  try {
    const px = Number(localStorage.getItem(cardWidthKey));
    return px >= cardWidths.least && px <= cardWidths.most ? px : null;
  } catch {
    return null;
  }
}

/** Fits life-size drawings to this screen: a bank card is 85.60 mm wide everywhere. */
export function ScreenCalibration() {
  const id = useId();
  const [cardPx, setCardPx] = useState(uncalibrated);
  const [calibrated, setCalibrated] = useState(false);

  useEffect(() => {
    const px = stored();
    if (px === null) return;
    apply(px);
    setCardPx(px);
    setCalibrated(true);
  }, []);

  function fit(px: number) {
    setCardPx(px);
    setCalibrated(true);
    apply(px);
    try {
      localStorage.setItem(cardWidthKey, String(px));
    } catch {
      // A browser that keeps nothing is calibrated for this page.
    }
  }

  return (
    <details className="mt-2 text-xs text-ink-2">
      <summary className="inline-flex min-h-6 items-center underline underline-offset-3">
        {calibrated ? "Calibrated · adjust" : "Calibrate this screen"}
      </summary>
      <div className="mt-2 grid gap-2">
        <label htmlFor={id}>
          Hold a bank card against the bar and move the slider until both are as wide.
        </label>
        <span className="block overflow-x-auto">
          <span
            aria-hidden="true"
            className="block h-8 rounded-sm border border-edge bg-teal-tint"
            style={{ width: cardPx }}
          />
        </span>
        <input
          id={id}
          type="range"
          min={200}
          max={640}
          value={cardPx}
          aria-valuetext={`${cardPx} pixels`}
          onChange={(event) => fit(Number(event.target.value))}
          className="min-h-6 w-full accent-teal"
        />
        {calibrated ? (
          <Button size="small" className="justify-self-start" onClick={() => fit(uncalibrated)}>
            Reset
          </Button>
        ) : null}
      </div>
    </details>
  );
}
