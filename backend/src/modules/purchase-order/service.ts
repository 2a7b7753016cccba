import { randomUUID } from "node:crypto";
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CapturePaymentInput,
  DeletePaymentInput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  RefundPaymentInput,
  RetrievePaymentInput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types";
import { AbstractPaymentProvider, MathBN, MedusaError } from "@medusajs/framework/utils";
import { readPurchaseOrder } from "./purchase-order-data";

/**
 * Payment by purchase order on net terms. A session is authorised when its purchase order number
 * is well formed; nothing is captured until a person marks the invoice as paid. The credit limit
 * needs orders, which a provider cannot see: it is checked before a session is made and again
 * before the order exists (`workflows/purchase-order`).
 */
class PurchaseOrderProvider extends AbstractPaymentProvider {
  static override identifier = "purchase-order";

  // The base class keeps its constructor to itself; Medusa calls this one.
  public constructor(container: Record<string, unknown>, options?: Record<string, unknown>) {
    super(container, options);
  }

  override async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const { po_number } = readPurchaseOrder(input.data);
    assertInvoiceable(input);
    return {
      id: randomUUID(),
      status: "pending",
      // The customer comes from the signed-in caller, never from the data a client sends.
      data: { po_number, customer_id: input.context?.customer?.id ?? null },
    };
  }

  override async updatePayment(input: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    assertInvoiceable(input);
    return { status: "pending", data: { ...readPurchaseOrder(input.data) } };
  }

  override async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    return { status: "authorized", data: { ...readPurchaseOrder(input.data) } };
  }

  override async getPaymentStatus(input: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    return { status: "authorized", data: input.data };
  }

  override async capturePayment(input: CapturePaymentInput) {
    return { data: input.data };
  }

  override async cancelPayment(input: CancelPaymentInput) {
    return { data: input.data };
  }

  override async deletePayment(input: DeletePaymentInput) {
    return { data: input.data };
  }

  override async refundPayment(input: RefundPaymentInput) {
    return { data: input.data };
  }

  override async retrievePayment(input: RetrievePaymentInput) {
    return { data: input.data };
  }

  override async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: "not_supported" };
  }
}

/** Invoices are in US dollars and over more than nothing. */
function assertInvoiceable({
  amount,
  currency_code,
}: Pick<InitiatePaymentInput, "amount" | "currency_code">) {
  if (currency_code.toLowerCase() !== "usd" || MathBN.lte(amount, 0)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "A purchase order pays for an amount in US dollars.",
      "amount_mismatch",
    );
  }
}

export default PurchaseOrderProvider;
