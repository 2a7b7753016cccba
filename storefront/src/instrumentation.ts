/**
 * Runs once as the server starts: a missing or weak setting stops it here, not at the first buyer, and
 * from here on every request says whose connection it came by and is tidied before a page is made of it.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { checkEnv } = await import("@/lib/env");
    try {
      checkEnv();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      // Next logs a failed hook and goes on listening; a store without settings must not.
      process.exit(1);
    }
    const { standAtTheDoor } = await import("@/lib/front-door/stand-at-the-door");
    standAtTheDoor();
  }
}
