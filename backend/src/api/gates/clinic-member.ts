import { CLINICS } from "../../modules/clinics";
import type ClinicsService from "../../modules/clinics/service";
import type { MemberRow } from "../../modules/clinics/service";
import { readVerifiedLicenses } from "../../workflows/clinics/verified-licenses";
import { forbidden, notAllowed, notFound } from "../../workflows/licensure/refusal";
import { type GateRequest, pathId } from "./gate";
import { requireCustomer } from "./signed-in";

/**
 * The signed-in caller as a member of the clinic in the path. Another's clinic does not exist.
 * @throws sign_in_required, not_found
 */
export async function requireMember(req: GateRequest): Promise<MemberRow> {
  const customerId = requireCustomer(req);
  const member = await req.scope
    .resolve<ClinicsService>(CLINICS)
    .membershipOf(pathId(req), customerId);
  if (!member) throw notFound("There is no such clinic.");
  return member;
}

/** @throws sign_in_required, not_found, not_clinic_manager */
export async function requireManager(req: GateRequest): Promise<MemberRow> {
  const member = await requireMember(req);
  if (!member.manager) {
    throw forbidden("not_clinic_manager", "Only a manager of the clinic can do this.");
  }
  return member;
}

/**
 * For what lets others buy: the caller answers for it with a license.
 * @throws license_not_verified
 */
export async function requireVerified(req: GateRequest, member: MemberRow): Promise<void> {
  const licenses =
    member.role === "practitioner"
      ? await readVerifiedLicenses(req.scope, [member.customer_id])
      : [];
  if (licenses.length === 0) {
    throw notAllowed(
      "license_not_verified",
      "This needs a verified license. Yours is not verified, or has expired.",
    );
  }
}
