/** Runs once as the server starts: a missing or weak setting stops it here, not at the first buyer. */
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
  }
}
