import { shop } from "@needlepoint/contracts/shop";
import { drawNeedle } from "@needlepoint/needles/drawing";
import type { NeedleSpec } from "@needlepoint/needles/spec";
import { breakLines, setText, widthOf } from "./set-text";

/** What a picture says. No price and no stock: others keep a picture for as long as they like. */
export interface ShareWords {
  eyebrow: string;
  title: string;
  /** One line at the foot. */
  foot: string;
  /** Drawn to scale over its rule; without one the rule stands alone. */
  needle: NeedleSpec | null;
}

const width = 1200;
const height = 630;
const margin = 72;

/** The light tokens of globals.css; a picture is drawn outside the page and its styles. */
const colors = {
  paper: "#fbfaf6",
  ink: "#16232b",
  ink2: "#4d5b63",
  ink3: "#647077",
  line: "#e3e0d6",
  teal: "#0b5e59",
  steel: "#a9b3b9",
  steelDeep: "#69757c",
  tube: "#d5e2df",
};

/** A picture of 1200 × 630 in the style of the house, as SVG that needs no font. */
export function sharePicture({ eyebrow, title, foot, needle }: ShareWords): string {
  const size = title.length > 60 ? 58 : 68;
  const lines = breakLines("serif", { text: title, size, width: width - 2 * margin, most: 3 });
  const [caption = ""] = breakLines("sans", {
    ...{ text: foot, size: 25, width: width - 2 * margin - 220, most: 1 },
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colors.paper}"/>`,
    `<rect x="24.5" y="24.5" width="${width - 49}" height="${height - 49}" rx="12" fill="none" stroke="${colors.line}" stroke-width="2"/>`,
    setText("sans", {
      text: eyebrow.toUpperCase(),
      ...{ size: 22, x: margin, y: 108, fill: colors.teal },
    }),
    ...lines.map((text, index) =>
      setText("serif", {
        ...{ text, size, x: margin, y: 188 + index * size * 1.14, fill: colors.ink },
      }),
    ),
    needle ? lyingNeedle(needle) : rule(margin, width - margin, 9.6),
    setText("sans", { text: caption, size: 25, x: margin, y: height - 64, fill: colors.ink2 }),
    setText("serif", {
      text: shop.name,
      size: 34,
      x: width - margin - widthOf("serif", 34, shop.name),
      ...{ y: height - 64, fill: colors.ink },
    }),
    "</svg>",
  ].join("");
}

const axis = 452;

function lyingNeedle(spec: NeedleSpec): string {
  const { handle, collar, shaft, tip, tube, grooves, unitsPerMm } = drawNeedle(spec, {
    ...{ width: 130, height: width - 2 * margin, padding: { x: 2, top: 0, bottom: 0 } },
    plain: true,
  });
  const x = (along: number) => margin + along;
  const bar = (from: number, length: number, thick: number, style: string) =>
    `<rect x="${x(from)}" y="${axis - thick / 2}" width="${length}" height="${thick}" ${style}/>`;
  const thickness = Math.max(shaft.width, 2);
  const steel = `fill="${colors.steel}" stroke="${colors.steelDeep}"`;
  const tip0 = x(tip[2].y);
  return [
    tube
      ? bar(
          tube.y,
          tube.height,
          tube.width,
          `rx="6" fill="${colors.tube}" fill-opacity="0.55" stroke="${colors.steel}"`,
        )
      : "",
    bar(handle.y, handle.height, handle.width, `rx="3" ${steel}`),
    ...grooves.map(
      ({ from }) =>
        `<path d="M${x(from.y)} ${axis - handle.width / 2}v${handle.width}" stroke="${colors.steelDeep}" stroke-opacity="0.7"/>`,
    ),
    bar(collar.y, collar.height, collar.width, `fill="${spec.colorCode.hex}"`),
    `<path d="M${x(shaft.y)} ${axis - thickness / 2}h${shaft.height}L${tip0} ${axis} ${x(shaft.y) + shaft.height} ${axis + thickness / 2}h${-shaft.height}z" fill="${colors.steelDeep}"/>`,
    rule(x(collar.y + collar.height), tip0, unitsPerMm),
  ].join("");
}

/** A millimeter rule from one place to another. */
function rule(from: number, to: number, unitsPerMm: number): string {
  const y = axis + 44;
  const ticks = Array.from({ length: Math.floor((to - from) / unitsPerMm + 1e-6) + 1 }, (_, mm) => {
    const length = mm % 10 === 0 ? 18 : mm % 5 === 0 ? 13 : 8;
    return `M${(from + mm * unitsPerMm).toFixed(1)} ${y}v${length}`;
  });
  return `<path d="M${from} ${y}H${to}${ticks.join("")}" fill="none" stroke="${colors.ink3}" stroke-width="1.2"/>`;
}
