import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql";
import type { Context, DAL, InferTypeOf } from "@medusajs/framework/types";
import { MedusaService } from "@medusajs/framework/utils";
import type { ChainBreak } from "./audit-chain";
import { appendAudit, verifyAudit } from "./audit-log";
import { isFreshlyProved, keepProof, type NewProof } from "./cart-proofs";
import { DRAFT, keepDraft, type NewDraft, revertSubmission } from "./credential-drafts";
import { type LawHead, readLawHead } from "./law-head";
import AuditEntry from "./models/audit-entry";
import CartProof from "./models/cart-proof";
import Credential from "./models/credential";
import CredentialMessage from "./models/credential-message";
import Decision from "./models/decision";
import Determination from "./models/determination";
import Notice from "./models/notice";
import OrderHold from "./models/order-hold";
import PracticeRuleAmendment from "./models/practice-rule-amendment";
import RegistryFinding from "./models/registry-finding";
import SellerLicense from "./models/seller-license";
import ServedState from "./models/served-state";
import { settleHold } from "./order-holds";

export type CredentialRow = InferTypeOf<typeof Credential>;
export type DecisionRow = InferTypeOf<typeof Decision>;
export type RegistryFindingRow = InferTypeOf<typeof RegistryFinding>;
export type OrderHoldRow = InferTypeOf<typeof OrderHold>;
export type HoldChange = Partial<Pick<OrderHoldRow, "ending" | "closed_at">>;

/** Who causes a write, for the audit log: `customer:…`, `user:…` or `system:…`. */
export type Cause = { actor: string; requestId?: string | null };

export type NewCredential = Pick<
  CredentialRow,
  | "customer_id"
  | "kind"
  | "profession"
  | "jurisdiction"
  | "number"
  | "number_normalized"
  | "name_on_license"
  | "expires_on"
  | "npi"
  | "status"
>;
export type CredentialChange = Partial<
  Pick<
    CredentialRow,
    "status" | "conditions_shown" | "decided_at" | "decided_by" | "review_note" | "submitted_at"
  >
>;
/** What goes with a change: words to or from the owner, and codes for the audit entry. */
export type ChangeExtras = {
  message?: { author: "reviewer" | "owner"; author_id: string; text: string };
  details?: Record<string, unknown>;
};
export type NewDecision = Omit<
  DecisionRow,
  "id" | "seq" | "created_at" | "updated_at" | "deleted_at"
>;

/** What an audit entry says of a write. */
export type AuditNote = {
  action: string;
  subjectType: string;
  subjectId: string;
  details: Record<string, unknown>;
};

/** Key of the one advisory lock that puts every licensing write in a line. */
const WRITE_LOCK = 727_030_119;

/**
 * Tables of licensing. Every method that changes what a person may buy writes its audit entry in
 * the same transaction, under one advisory lock: the hash chain needs an order, and a reader never
 * sees a decision without its entry.
 */
class LicensureService extends MedusaService({
  AuditEntry,
  CartProof,
  Credential,
  CredentialMessage,
  Decision,
  Notice,
  Determination,
  OrderHold,
  PracticeRuleAmendment,
  SellerLicense,
  ServedState,
  RegistryFinding,
}) {
  protected readonly baseRepository_: DAL.RepositoryService;

  constructor(container: { baseRepository: DAL.RepositoryService }, ...rest: unknown[]) {
    super(container, ...rest);
    this.baseRepository_ = container.baseRepository;
  }

  /**
   * Stores a credential its owner submitted; what they had begun becomes it.
   * @returns the credential, and the draft as it was, for whoever has to take it back
   */
  async submitCredential(
    data: NewCredential,
    cause: Cause,
  ): Promise<{ row: CredentialRow; draft: CredentialRow | null }> {
    return this.inLine(async (context) => {
      const [draft] = await this.listCredentials(
        { customer_id: data.customer_id, ...DRAFT },
        { take: 1 },
        context,
      );
      const sent = { ...data, submitted_at: new Date() };
      const before = draft ? { ...draft } : null;
      const row = draft
        ? await this.updateCredentials(
            { id: draft.id, ...sent, version: draft.version + 1 },
            context,
          )
        : await this.createCredentials(sent, context);
      await appendAudit(this, context, cause, "credential.submitted", "credential", row.id, {
        profession: row.profession,
        jurisdiction: row.jurisdiction,
        status: row.status,
      });
      return { row, draft: before };
    });
  }

  /** Takes a submission back that failed further on: it is the draft it was, or gone. */
  async revertSubmission(id: string, draft: CredentialRow | null, cause: Cause): Promise<void> {
    await this.inLine(async (context) => {
      await revertSubmission(this, id, draft, context);
      const details = { to: draft ? "draft" : null };
      await appendAudit(this, context, cause, "credential.reverted", "credential", id, details);
    });
  }

  /**
   * Keeps what somebody has typed of a license, in place of what was kept before. Nothing rests on
   * a draft, so the audit log does not know of it. Null where that very license was sent meanwhile.
   */
  async keepDraft(draft: NewDraft): Promise<CredentialRow | null> {
    return this.inLine((context) => keepDraft(this, draft, context));
  }

  /** Deletes drafts: a customer's, or those that nobody has touched for long. */
  async discardDrafts(
    which: { customer_id: string } | { updated_at: { $lt: Date } },
  ): Promise<number> {
    return this.inLine(async (context) => {
      const drafts = await this.listCredentials({ ...which, ...DRAFT }, { take: null }, context);
      if (drafts.length > 0) {
        await this.deleteCredentials(
          drafts.map(({ id }) => id),
          context,
        );
      }
      return drafts.length;
    });
  }

  /**
   * Changes a credential that is still at the version its reader saw.
   * Answers null when somebody changed it in between.
   */
  async changeCredential(
    id: string,
    readVersion: number,
    change: CredentialChange,
    action: string,
    cause: Cause,
    { message, details = {} }: ChangeExtras = {},
  ): Promise<CredentialRow | null> {
    return this.inLine(async (context) => {
      const [current] = await this.listCredentials({ id }, { take: 1 }, context);
      if (current?.version !== readVersion) return null;
      const row = await this.updateCredentials(
        { id, ...change, version: readVersion + 1 },
        context,
      );
      if (message) {
        await this.createCredentialMessages(
          { ...message, credential_id: id, credential_version: row.version },
          context,
        );
      }
      await appendAudit(this, context, cause, action, "credential", id, {
        from: current.status,
        to: row.status,
        conditions: row.conditions_shown,
        ...details,
      });
      return row;
    });
  }

  /** Appends a decision, and opens or closes the license hold that follows from it. */
  async recordDecision(data: NewDecision, cause: Cause): Promise<DecisionRow> {
    return this.inLine(async (context) => {
      const subjectId = data.order_id ?? data.cart_id ?? data.customer_id ?? "none";
      const subjectType = data.order_id ? "order" : data.cart_id ? "cart" : "customer";
      const entry = await appendAudit(
        this,
        context,
        cause,
        "decision.recorded",
        subjectType,
        subjectId,
        {
          outcome: data.outcome,
          reasons: data.reasons,
          rule: data.rule_id,
          rules_version: data.rules_version,
          credential: data.credential_id,
          determination: data.determination_id,
          inputs: data.inputs,
        },
      );
      const decision = await this.createDecisions({ ...data, seq: entry.seq }, context);
      if (data.customer_id !== null) await settleHold(this, decision, data.customer_id, context);
      return decision;
    });
  }

  /**
   * Notes that this signed-in person was seen to own the cart; the newest proof counts. Nothing is
   * written, and nobody waited for, where the same person was seen within the hour.
   */
  async proveCart(proof: NewProof): Promise<void> {
    if (await isFreshlyProved(this, proof)) return;
    await this.inLine((context) => keepProof(this, proof, context));
  }

  /** Stores what a registry said; names and numbers stay out of the audit log. */
  async recordFinding(
    data: Pick<
      RegistryFindingRow,
      "credential_id" | "verifier" | "outcome" | "fields" | "checked_at"
    >,
    verdicts: Record<string, string>,
    cause: Cause,
  ): Promise<RegistryFindingRow> {
    return this.inLine(async (context) => {
      const row = await this.createRegistryFindings(data, context);
      await appendAudit(
        this,
        context,
        cause,
        "registry.checked",
        "credential",
        data.credential_id,
        {
          finding: row.id,
          verifier: data.verifier,
          outcome: data.outcome,
          verdicts,
        },
      );
      return row;
    });
  }

  /**
   * Changes the open holds of an order, with one entry of the log. Nothing is written when none is
   * open, so that doing it twice is doing it once.
   */
  async changeOpenHolds(
    order: { orderId: string; cartId: string | null },
    change: (hold: OrderHoldRow) => HoldChange,
    action: string,
    cause: Cause,
  ): Promise<OrderHoldRow[]> {
    return this.inLine(async (context) => {
      const keys = [
        { order_id: order.orderId },
        ...(order.cartId ? [{ cart_id: order.cartId }] : []),
      ];
      const open = await this.listOrderHolds(
        { $or: keys, closed_at: null },
        { take: null },
        context,
      );
      if (open.length === 0) return [];
      const changed = open.map((hold) => ({ id: hold.id, ...change(hold) }));
      await appendAudit(this, context, cause, action, "order", order.orderId, { holds: changed });
      return this.updateOrderHolds(changed, context);
    });
  }

  /**
   * Appends an entry that goes with no row of ours. In a transaction of somebody else it stands once
   * that is committed; until then nobody else appends any, so it belongs at its end.
   */
  async recordAudit(
    cause: Cause,
    action: string,
    subjectType: string,
    subjectId: string,
    details: Record<string, unknown>,
    within?: Context,
  ): Promise<void> {
    await this.inLine(
      (context) => appendAudit(this, context, cause, action, subjectType, subjectId, details),
      within,
    );
  }

  /**
   * Runs a write of a table whose rules live beside this file, with its audit entry, in one
   * transaction and in line. A write that answers null is stored nowhere.
   */
  async writeAudited<T>(
    cause: Cause,
    write: (context: Context) => Promise<{ result: T; entry: AuditNote } | null>,
  ): Promise<T | null> {
    return this.inLine(async (context) => {
      const done = await write(context);
      if (!done) return null;
      const { action, subjectType, subjectId, details } = done.entry;
      await appendAudit(this, context, cause, action, subjectType, subjectId, details);
      return done.result;
    });
  }

  /** What the law is now: the newest amendment and the states served. */
  async readLawHead(): Promise<LawHead> {
    return readLawHead(this.baseRepository_.getFreshManager<SqlEntityManager>());
  }

  /** Walks the whole audit log; answers its length and the first break, if any. */
  async verifyAudit(): Promise<{ entries: number; broken: ChainBreak | null }> {
    return verifyAudit(this);
  }

  /** Runs a write in a transaction, its own unless one is given, after every licensing write before it. */
  private async inLine<T>(task: (context: Context) => Promise<T>, within?: Context): Promise<T> {
    const write = async (manager: SqlEntityManager, context: Context) => {
      await manager.execute("select pg_advisory_xact_lock(?)", [WRITE_LOCK]);
      return task(context);
    };
    if (within?.transactionManager) {
      return write(within.transactionManager as SqlEntityManager, within);
    }
    return this.baseRepository_.transaction<SqlEntityManager>((manager) =>
      write(manager, { transactionManager: manager }),
    );
  }
}

export default LicensureService;
