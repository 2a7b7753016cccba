import type { reading } from "@needlepoint/contracts/search";
import type { z } from "zod";
import type { Found } from "./find";

/** How a question was read, for whoever asked it to see. */
export function readingOf({ question, correction }: Found): z.infer<typeof reading> {
  return {
    diameterMm: question.size.diameterMm ?? null,
    lengthMm: question.size.lengthMm ?? null,
    correction,
  };
}
