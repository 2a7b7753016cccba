/** Where this browser keeps the units that sizes are shown in: "metric" or "customary". */
export const unitsKey = "needlepoint.units";
/** Where it keeps how many CSS pixels a bank card covers on this screen. */
export const cardWidthKey = "needlepoint.card-px";
/** Widths in pixels that a bank card can have on a screen; anything else was not kept by us. */
export const cardWidths = { least: 150, most: 1200 } as const;

const script = `try{var e=document.documentElement,k=localStorage,w=+k.getItem("${cardWidthKey}");if(k.getItem("${unitsKey}")==="customary")e.dataset.units="customary";if(w>=${cardWidths.least}&&w<=${cardWidths.most})e.style.setProperty("--screen-mm",w/85.6+"px")}catch{}`;

/**
 * Puts back the units and the screen's calibration before the first paint, so that nothing jumps.
 * Only what the page needs to be laid out; the islands read the rest themselves.
 */
export function RememberedScreen() {
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
