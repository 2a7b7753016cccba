import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareFunction,
} from "@medusajs/framework/http";

/** A request whose caller may or may not be known. */
export type GateRequest = MedusaRequest & Partial<Pick<AuthenticatedMedusaRequest, "auth_context">>;

/** A door: returns when the request may go on, throws a MedusaError when it may not. */
export type Gate = (req: GateRequest) => Promise<void>;

/** Puts a gate before a route. */
export function gated(gate: Gate): MiddlewareFunction {
  return async (req: GateRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    await gate(req);
    next();
  };
}

/** A parameter of the path; Express has matched it, so it is there. */
export function pathId(req: GateRequest, name = "id"): string {
  return req.params[name] ?? "";
}

/** The signed-in customer behind a request, by the token alone. */
export function signedInCustomer(
  req: GateRequest,
): { customerId: string; authIdentityId: string } | null {
  const context = req.auth_context;
  if (context?.actor_type !== "customer" || !context.actor_id) return null;
  return { customerId: context.actor_id, authIdentityId: context.auth_identity_id };
}

/** Who does this, for the audit log. */
export function causeOf(req: GateRequest): { actor: string; requestId: string | null } {
  const context = req.auth_context;
  const actor = context?.actor_id ? `${context.actor_type}:${context.actor_id}` : "anonymous";
  return { actor, requestId: req.requestId ?? null };
}
