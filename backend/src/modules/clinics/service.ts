import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { Context, DAL, InferTypeOf } from "@medusajs/framework/types";
import { MedusaService } from "@medusajs/framework/utils";
import { changeMember } from "./change-member";
import Clinic from "./models/clinic";
import ClinicAddress from "./models/clinic-address";
import ClinicInvitation from "./models/clinic-invitation";
import ClinicMandate from "./models/clinic-mandate";
import ClinicMember from "./models/clinic-member";

export type ClinicRow = InferTypeOf<typeof Clinic>;
export type MemberRow = InferTypeOf<typeof ClinicMember>;
export type AddressRow = InferTypeOf<typeof ClinicAddress>;
export type InvitationRow = InferTypeOf<typeof ClinicInvitation>;
export type MandateRow = InferTypeOf<typeof ClinicMandate>;

export type NewInvitation = Pick<
  InvitationRow,
  "clinic_id" | "email" | "role" | "manager" | "token_hash" | "invited_by" | "expires_at"
>;
export type NewAddress = Pick<
  AddressRow,
  "clinic_id" | "line1" | "line2" | "city" | "state" | "zip" | "key" | "added_by"
>;

/** A practitioner on whose license a purchaser may buy at one address, and by what. */
export type Lender = {
  practitionerId: string;
  clinicId: string;
  mandateId: string;
  addressId: string;
};

/** What a clinic may hold; far above any practice, and a wall for whoever plays. */
export const CLINIC_LIMITS = { clinicsOfOne: 10, members: 100, invitations: 25, addresses: 50 };

/** Namespace of the advisory locks of clinics. */
const CLINIC_LOCK = 727_030_120;

/**
 * Tables of clinics. Writes of one clinic stand in a line, so that a mandate is never given to
 * somebody who is being removed, and no limit is passed by two at once. What ended stays as a row.
 */
class ClinicsService extends MedusaService({
  Clinic,
  ClinicAddress,
  ClinicInvitation,
  ClinicMandate,
  ClinicMember,
}) {
  protected readonly baseRepository_: DAL.RepositoryService;

  constructor(container: { baseRepository: DAL.RepositoryService }, ...rest: unknown[]) {
    super(container, ...rest);
    this.baseRepository_ = container.baseRepository;
  }

  /** Makes a clinic whose first member and manager is its maker; null when they have too many. */
  async found(name: string, customerId: string): Promise<ClinicRow | null> {
    return this.inLine(customerId, async (context) => {
      const own = await this.listClinics(
        { created_by: customerId },
        { take: CLINIC_LIMITS.clinicsOfOne },
        context,
      );
      if (own.length >= CLINIC_LIMITS.clinicsOfOne) return null;
      const clinic = await this.createClinics({ name, created_by: customerId }, context);
      await this.createClinicMembers(
        {
          clinic_id: clinic.id,
          customer_id: customerId,
          role: "practitioner",
          manager: true,
          joined_at: new Date(),
        },
        context,
      );
      return clinic;
    });
  }

  /** The current membership of a customer in a clinic; null when there is none. */
  async membershipOf(
    clinicId: string,
    customerId: string,
    context?: Context,
  ): Promise<MemberRow | null> {
    const [member] = await this.listClinicMembers(
      { clinic_id: clinicId, customer_id: customerId, removed_at: null },
      { take: 1 },
      context,
    );
    return member ?? null;
  }

  /** Stores an invitation in place of an open one to the same address; null when there are too many. */
  async invite(invitation: NewInvitation): Promise<InvitationRow | null> {
    return this.inLine(invitation.clinic_id, async (context, flush) => {
      const open = await this.listClinicInvitations(
        { clinic_id: invitation.clinic_id, used_at: null, withdrawn_at: null },
        { take: null },
        context,
      );
      const now = new Date();
      const isOver = ({ email, expires_at }: InvitationRow) =>
        email === invitation.email || new Date(expires_at).getTime() <= now.getTime();
      // Before any is withdrawn: what is refused leaves everything as it was.
      if (open.filter((row) => !isOver(row)).length >= CLINIC_LIMITS.invitations) return null;
      for (const { id } of open.filter(isOver)) {
        await this.updateClinicInvitations({ id, withdrawn_at: now }, context);
      }
      // In one flush the new row would come before the old one makes room for it.
      await flush();
      return this.createClinicInvitations(invitation, context);
    });
  }

  /** The invitation behind a token that still opens the door; null for every other token. */
  async openInvitation(
    tokenHash: string,
    now: Date,
    context?: Context,
  ): Promise<InvitationRow | null> {
    const [found] = await this.listClinicInvitations(
      { token_hash: tokenHash, used_at: null, withdrawn_at: null },
      { take: 1 },
      context,
    );
    return found && new Date(found.expires_at).getTime() > now.getTime() ? found : null;
  }

  /**
   * Uses up an invitation. Somebody who is a member already stays what they are.
   * @returns the membership; null when the invitation is gone; "full" when the clinic has no place,
   *   which leaves the invitation open until there is one
   */
  async accept(
    invitation: InvitationRow,
    customerId: string,
    now: Date,
  ): Promise<MemberRow | "full" | null> {
    return this.inLine(invitation.clinic_id, async (context) => {
      const open = await this.openInvitation(invitation.token_hash, now, context);
      if (!open) return null;
      const members = await this.listClinicMembers(
        { clinic_id: open.clinic_id, removed_at: null },
        { take: null },
        context,
      );
      const already = members.find(({ customer_id }) => customer_id === customerId);
      if (!already && members.length >= CLINIC_LIMITS.members) return "full";
      await this.updateClinicInvitations({ id: open.id, used_at: now }, context);
      if (already) return already;
      return this.createClinicMembers(
        {
          clinic_id: open.clinic_id,
          customer_id: customerId,
          role: open.role,
          manager: open.manager && open.role === "practitioner",
          joined_at: now,
        },
        context,
      );
    });
  }

  /** Takes an invitation back; false when it was used or taken back before. */
  async withdrawInvitation({ id, clinic_id }: InvitationRow): Promise<boolean> {
    return this.inLine(clinic_id, async (context) => {
      const [open] = await this.listClinicInvitations(
        { id, used_at: null, withdrawn_at: null },
        { take: 1 },
        context,
      );
      if (open) await this.updateClinicInvitations({ id, withdrawn_at: new Date() }, context);
      return open !== undefined;
    });
  }

  /**
   * Ends a membership, and with it every mandate they gave or were given in this clinic.
   * @param mustGo an account that is erased leaves whatever it managed: the oldest practitioner follows
   * @returns the mandates that ended, none when they had left before; null for the last manager of others
   */
  async removeMember(member: MemberRow, by: string, mustGo = false): Promise<MandateRow[] | null> {
    return this.inLine(member.clinic_id, async (context) => {
      const members = await this.listClinicMembers(
        { clinic_id: member.clinic_id, removed_at: null },
        { take: null, order: { joined_at: "ASC" } },
        context,
      );
      const others = members.filter(({ id }) => id !== member.id);
      if (others.length === members.length) return [];
      if (others.length > 0 && !others.some(({ manager }) => manager)) {
        if (!mustGo) return null;
        const heir = others.find(({ role }) => role === "practitioner");
        if (heir) await this.updateClinicMembers({ id: heir.id, manager: true }, context);
      }
      const now = new Date();
      await this.updateClinicMembers({ id: member.id, removed_at: now, removed_by: by }, context);
      const mandates = await this.listClinicMandates(
        {
          clinic_id: member.clinic_id,
          ended_at: null,
          $or: [{ practitioner_id: member.customer_id }, { purchaser_id: member.customer_id }],
        },
        { take: null },
        context,
      );
      for (const { id } of mandates) {
        await this.updateClinicMandates({ id, ended_at: now, ended_by: by }, context);
      }
      return mandates;
    });
  }

  /**
   * Changes what a member does. Mandates they gave or were given in the role they leave end.
   * @returns the membership and what ended; "last-manager" or "no-practitioner" where it may not be,
   *   null for somebody who has left
   */
  async changeMember(
    member: MemberRow,
    change: { role?: MemberRow["role"] | undefined; manager?: boolean | undefined },
    by: string,
  ): Promise<
    { member: MemberRow; ended: MandateRow[] } | "last-manager" | "no-practitioner" | null
  > {
    return this.inLine(member.clinic_id, (context) =>
      changeMember(this, { member, change, by }, context),
    );
  }

  /**
   * A practitioner lets a purchaser buy. Given twice, it is one mandate.
   * @returns null when one of them is not in the clinic in that role
   */
  async grant(
    clinicId: string,
    practitionerId: string,
    purchaserId: string,
  ): Promise<{ mandate: MandateRow; isNew: boolean } | null> {
    return this.inLine(clinicId, async (context) => {
      const [lender, buyer] = [
        await this.membershipOf(clinicId, practitionerId, context),
        await this.membershipOf(clinicId, purchaserId, context),
      ];
      if (lender?.role !== "practitioner" || buyer?.role !== "purchaser") return null;
      const pair = {
        clinic_id: clinicId,
        practitioner_id: practitionerId,
        purchaser_id: purchaserId,
      };
      const [open] = await this.listClinicMandates(
        { ...pair, ended_at: null },
        { take: 1 },
        context,
      );
      if (open) return { mandate: open, isNew: false };
      const mandate = await this.createClinicMandates({ ...pair, granted_at: new Date() }, context);
      return { mandate, isNew: true };
    });
  }

  /** Ends a mandate; false when it had ended before. */
  async endMandate(mandate: MandateRow, by: string): Promise<boolean> {
    return this.inLine(mandate.clinic_id, async (context) => {
      const [open] = await this.listClinicMandates(
        { id: mandate.id, ended_at: null },
        { take: 1 },
        context,
      );
      if (!open) return false;
      await this.updateClinicMandates(
        { id: mandate.id, ended_at: new Date(), ended_by: by },
        context,
      );
      return true;
    });
  }

  /** Adds an address, or finds the one that says the same; null when there are too many. */
  async addAddress(address: NewAddress): Promise<{ row: AddressRow; isNew: boolean } | null> {
    return this.inLine(address.clinic_id, async (context) => {
      const book = await this.listClinicAddresses(
        { clinic_id: address.clinic_id, removed_at: null },
        { take: null },
        context,
      );
      const same = book.find(({ key }) => key === address.key);
      if (same) return { row: same, isNew: false };
      if (book.length >= CLINIC_LIMITS.addresses) return null;
      return { row: await this.createClinicAddresses(address, context), isNew: true };
    });
  }

  /**
   * The practitioners on whose license a customer may buy at a place, the oldest mandate first.
   * Everything is looked at anew: the mandate, the address and both memberships.
   */
  async lendersAt(purchaserId: string, key: string): Promise<Lender[]> {
    const mandates = await this.listClinicMandates(
      { purchaser_id: purchaserId, ended_at: null },
      { take: null, order: { granted_at: "ASC" } },
    );
    if (mandates.length === 0) return [];
    const clinicIds = [...new Set(mandates.map(({ clinic_id }) => clinic_id))];
    const [addresses, members] = await Promise.all([
      this.listClinicAddresses({ clinic_id: clinicIds, key, removed_at: null }, { take: null }),
      this.listClinicMembers(
        {
          clinic_id: clinicIds,
          customer_id: [purchaserId, ...mandates.map(({ practitioner_id }) => practitioner_id)],
          removed_at: null,
        },
        { take: null },
      ),
    ]);
    const isIn = (clinicId: string, customerId: string, role: MemberRow["role"]) =>
      members.some(
        (member) =>
          member.clinic_id === clinicId &&
          member.customer_id === customerId &&
          member.role === role,
      );
    return mandates.flatMap((mandate) => {
      const { clinic_id, practitioner_id } = mandate;
      const address = addresses.find((candidate) => candidate.clinic_id === clinic_id);
      const counts =
        address !== undefined &&
        isIn(clinic_id, practitioner_id, "practitioner") &&
        isIn(clinic_id, purchaserId, "purchaser");
      return counts
        ? [
            {
              practitionerId: practitioner_id,
              clinicId: clinic_id,
              mandateId: mandate.id,
              addressId: address.id,
            },
          ]
        : [];
    });
  }

  /** Runs a write in a transaction of its own, after every earlier write of the same clinic. */
  private async inLine<T>(
    key: string,
    task: (context: Context, flush: () => Promise<void>) => Promise<T>,
  ): Promise<T> {
    return this.baseRepository_.transaction<SqlEntityManager>(async (manager) => {
      await manager.execute("select pg_advisory_xact_lock(?, hashtext(?))", [CLINIC_LOCK, key]);
      return task({ transactionManager: manager }, () => manager.flush());
    });
  }
}

export default ClinicsService;
