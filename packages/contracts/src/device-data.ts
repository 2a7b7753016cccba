import { needleSpec } from "@needlepoint/needles/spec";
import { z } from "zod";
import { drawingName, restrictionClass } from "./catalog";
import { shopText } from "./shop-text";
import { udiDi } from "./udi";

/** What staff write about a product as a device: routes under `/admin/products/:id/device-data`. */

/** What an editor was opened on; `none` where nothing was stored yet. */
const basedOn = z.string().min(1).max(64);

const most = { highlights: 12, specRows: 40, position: 100_000, boxes: 999 };

const boxCount = z
  .int("Write a whole number of boxes.")
  .min(1, "At least one box.")
  .max(most.boxes, `At most ${most.boxes} boxes.`);

export const productSheet = z
  .strictObject({
    kind: z.enum(["needle", "supply"], "Choose needle or supply."),
    drawing: drawingName,
    highlights: z
      .array(shopText.max(200, "Keep a line under 200 characters."))
      .max(most.highlights, `At most ${most.highlights} lines.`),
    specRows: z
      .array(
        z.strictObject({
          label: shopText.max(80, "Keep the name under 80 characters."),
          value: shopText.max(400, "Keep the value under 400 characters."),
        }),
      )
      .max(most.specRows, `At most ${most.specRows} rows.`),
    position: z
      .int("Write a whole number.")
      .min(1, "The first place is 1.")
      .max(most.position, `At most ${most.position}.`),
    minBoxes: boxCount.nullable(),
    maxBoxes: boxCount.nullable(),
    demoData: z.boolean(),
  })
  .refine(({ kind, drawing }) => (kind === "needle") === (drawing === "needle"), {
    path: ["drawing"],
    message: "A needle line is drawn as a needle, and nothing else is.",
  })
  .refine(({ minBoxes, maxBoxes }) => maxBoxes === null || (minBoxes ?? 1) <= maxBoxes, {
    path: ["maxBoxes"],
    message: "The most is less than the least.",
  });
export type ProductSheet = z.infer<typeof productSheet>;

/** What a variant is, apart from its class. */
export const deviceSpec = z.strictObject({
  needle: needleSpec.nullable(),
  udiDi: udiDi.nullable(),
});
export type DeviceSpec = z.infer<typeof deviceSpec>;

/** `POST …/sheet`. */
export const productSheetForm = z.strictObject({ sheet: productSheet, basedOn });
/** `POST …/variants/:variant_id/spec`. */
export const deviceSpecForm = z.strictObject({ spec: deviceSpec, basedOn });

/** `POST …/variants/:variant_id/class`: who may buy it hangs on this, so it takes a reason. */
export const restrictionForm = z.strictObject({
  restrictionClass,
  reason: z
    .string()
    .trim()
    .min(10, "Say in a sentence why, so that it can be understood in a year.")
    .max(400, "Keep it under 400 characters."),
  basedOn,
});

/** `POST …/photos`: what each photo shows, by the photo; empty takes it out of the shop. */
export const photoTextsForm = z.strictObject({
  texts: z
    .array(
      z.strictObject({
        imageId: z.string().min(1).max(80),
        alt: z.string().trim().max(200, "Keep it under 200 characters."),
      }),
    )
    .max(60),
});

export const restrictionWords: Record<z.infer<typeof restrictionClass>, string> = {
  "rx-needle": "Needle: license needed",
  "rx-other": "Other prescription device: license needed",
  none: "No license needed",
};

const variantDevice = z.object({
  id: z.string(),
  sku: z.string(),
  title: z.string(),
  /** Null where nobody has classed it: it is sold as `rx-other` is, until somebody does. */
  restrictionClass: restrictionClass.nullable(),
  /** As stored, which may be older than today's rules of a needle. */
  needle: z.unknown().nullable(),
  udiDi: z.string().nullable(),
  revision: z.string(),
});
export type VariantDevice = z.infer<typeof variantDevice>;

const productPhoto = z.object({
  imageId: z.string(),
  /** A small picture; null for an image that was not uploaded here, which the shop does not show. */
  src: z.string().nullable(),
  url: z.string(),
  alt: z.string(),
});
export type ProductPhoto = z.infer<typeof productPhoto>;

/** `GET …/device-data`. */
export const deviceDataResponse = z.object({
  sheet: productSheet.nullable(),
  sheetRevision: z.string(),
  variants: z.array(variantDevice),
  photos: z.array(productPhoto),
  /** Whether the caller may change a class. */
  mayClassify: z.boolean(),
});
export type DeviceData = z.infer<typeof deviceDataResponse>;
