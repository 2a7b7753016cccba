/**
 * Where to go back to after signing in: a path of this store that needs a signed-in person, or the
 * fallback. Anything that could lead off the site (`//host`, `\`, a scheme) is not a path of ours.
 */
export function returnPath(asked: unknown, fallback: string): string {
  if (typeof asked !== "string" || asked.length > 200) return fallback;
  return /^\/(cart|checkout|order|quick-order|account|needles|supplies|learn)(\/[A-Za-z0-9_/-]*)?$/.test(
    asked,
  ) && !asked.includes("//")
    ? asked
    : fallback;
}
