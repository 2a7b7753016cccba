import { z } from "zod";

/** Such a claim needs a clearance number, and since 2019 these needles are exempt from having one. */
const claim = /\bFDA[- ]?(approved|cleared)\b/i;

/** Words a shop shows about what it sells: some, and without a claim it cannot make. */
export const shopText = z
  .string()
  .trim()
  .min(1, "Write something, or take the line out.")
  .refine((value) => !claim.test(value), "Do not claim that FDA approved or cleared it.");
