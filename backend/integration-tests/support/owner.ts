import type { SeededStore } from "./seeded-store";
import { type Caller, caller, pick, type RunningApi } from "./test-api";

/** The demo shop's owner, signed in to the admin. */
export async function ownerOf(
  api: RunningApi,
  store: SeededStore,
): Promise<Caller & { token: string }> {
  const { email, password } = store.admin ?? {};
  const token = pick(
    await store.visitor.post("/auth/user/emailpass", { email, password }),
    "token",
  );
  return { ...caller(api, { token }), token };
}
