/** Runs once as the server starts: a missing or weak setting stops it here, not at the first buyer. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { checkEnv } = await import("@/lib/env");
  checkEnv();
}
