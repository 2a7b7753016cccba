import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows";
import type { StaffRole } from "@needlepoint/contracts/staff";
import { type Caller, caller, pick, type RunningApi } from "./test-api";

export type Colleague = Caller & { id: string; token: string };

/** A colleague with a login of their own, signed in to the admin; without a role they may do nothing. */
export async function hire(
  container: MedusaContainer,
  api: RunningApi,
  owner: Caller,
  { name, role }: { name: string; role: StaffRole | null },
): Promise<Colleague> {
  const login = { email: `${name}@test.needlepoint.example`, password: "a-staff-password-1" };
  const { authIdentity } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: login });
  const { result } = await createUserAccountWorkflow(container).run({
    input: { authIdentityId: authIdentity?.id ?? "", userData: { email: login.email } },
  });
  const token = pick(await caller(api, {}).post("/auth/user/emailpass", login), "token");
  if (role) pick(await owner.post(`/admin/staff/${result.id}`, { role }), "member.role");
  return { ...caller(api, { token }), id: result.id, token };
}
