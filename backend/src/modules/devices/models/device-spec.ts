import { model } from "@medusajs/framework/utils";

/**
 * What a product variant is as a device. A variant without a row here has no known class, and a
 * buyer of it waits for a person: no row never means unrestricted.
 */
const DeviceSpec = model
  .define("device_spec", {
    id: model.id({ prefix: "dspec" }).primaryKey(),
    restriction_class: model.enum(["rx-needle", "rx-other", "none"]),
    /** Millimeters; null for anything that is not a needle. */
    diameter_mm: model.float().nullable(),
    length_mm: model.float().nullable(),
    /** The whole needle spec, in the shape of `needleSpec` of the needles package. */
    needle: model.json().nullable(),
    /** Device identifier of the UDI, as on the box. */
    udi_di: model.text().nullable(),
  })
  .indexes([{ on: ["restriction_class"] }, { on: ["diameter_mm", "length_mm"] }]);

export default DeviceSpec;
