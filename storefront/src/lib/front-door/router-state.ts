// Next's own check, so that what is let in here is exactly what it can read.
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state";

/** Whether Next can read a `Next-Router-State-Tree` header; one that it cannot read it answers with a 500. */
export function isRouterState(header: string | string[]): boolean {
  try {
    parseAndValidateFlightRouterState(header);
    return true;
  } catch {
    return false;
  }
}
