import type { MiddlewareRoute } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { notAllowed } from "../../workflows/licensure/refusal";
import { type GateRequest, gated } from "./gate";

const withEmail = z.object({ email: z.string().nullish() });

/**
 * A customer row carries the address of its login. Stock Medusa takes any address here, so that a
 * caller could register as somebody's clinician.
 * @throws email_mismatch
 */
export async function assertEmailIsTheLogins(req: GateRequest): Promise<void> {
  const identityId = req.auth_context?.auth_identity_id;
  const email = withEmail.safeParse(req.body).data?.email?.trim().toLowerCase();
  // Without a login the route answers 401, without an address 400; both are its own to say.
  if (!identityId || !email) return;
  const identities = await req.scope
    .resolve(Modules.AUTH)
    .listProviderIdentities({ auth_identity_id: identityId }, { select: ["entity_id"] });
  if (!identities.some((identity) => identity.entity_id.toLowerCase() === email)) {
    throw notAllowed("email_mismatch", "Use the e-mail address you sign in with.");
  }
}

export const customerEmailRoutes: MiddlewareRoute[] = [
  { matcher: "/store/customers", methods: ["POST"], middlewares: [gated(assertEmailIsTheLogins)] },
];
