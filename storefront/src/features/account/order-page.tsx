import { PausedNotice } from "@/features/cart/paused-notice";
import { readReceipt } from "@/features/checkout/guest-receipt";
import type { Receipt } from "@/features/checkout/receipt";
import { PrivateMissing } from "@/features/layout/private-not-found";
import { keptForm } from "@/lib/kept-form";
import { readSession } from "@/lib/session";
import { LinkButton } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { CancelOrder } from "./cancel-order-client";
import { ClearDrafts } from "./clear-drafts-client";
import { ConfirmEmailNotice } from "./confirm-email-notice";
import { readCustomer } from "./customer";
import { OrderSheet, type OrderSheetProps } from "./order-sheet";
import { waitsForEmail } from "./order-words";
import { readOrder } from "./orders";
import { SignInAgain } from "./sign-in-again";

/** One order: to its owner, or within the hour to the guest who placed it in this browser. */
export async function OrderPage({ orderId }: { orderId: string }) {
  const [receipt, read, { cartId }] = await Promise.all([
    readReceipt(orderId),
    readCustomer(),
    readSession(),
  ]);
  if (receipt) {
    return (
      <>
        <ClearDrafts keepCartId={cartId} />
        <OrderSheet {...sheetOfReceipt(receipt)} />
      </>
    );
  }
  if (read.state === "paused") return <PausedNotice what="Your order is kept" />;
  if (read.state !== "signed-in") {
    return read.state === "expired" ? (
      <SignInAgain next={`/order/${orderId}`} />
    ) : (
      <EmptyState
        level="h1"
        title="Sign in to see this order"
        action={
          <LinkButton
            look="primary"
            prefetch={false}
            href={{ pathname: "/account/sign-in", query: { next: `/order/${orderId}` } }}
          >
            Sign in
          </LinkButton>
        }
      >
        <p>
          An order is shown to the person who placed it. Ordered as a guest? The mail that confirms
          it has a link that opens it.
        </p>
      </EmptyState>
    );
  }
  const answer = await readOrder(orderId, read.customer.token);
  if (!answer.ok) {
    if (answer.kind === "unavailable") return <PausedNotice what="Your order is kept" />;
    if (answer.kind === "sign_in") return <SignInAgain next={`/order/${orderId}`} />;
    return <PrivateMissing />;
  }
  const { order } = answer.data;
  return (
    <>
      <ClearDrafts keepCartId={cartId} />
      {waitsForEmail(order) ? <ConfirmEmailNotice /> : null}
      <OrderSheet {...order} />
      <p className="mt-6 print:hidden">
        <LinkButton href={`/account/reorder/${order.id}`} prefetch={false}>
          Order again
        </LinkButton>
      </p>
      {order.progress === "in_review" ? (
        <CancelOrder kept={await keptForm("cancel-order")} orderId={orderId} />
      ) : null}
    </>
  );
}

/** A guest's order holds nothing restricted, so no license was looked at. */
function sheetOfReceipt(receipt: Receipt): OrderSheetProps {
  return {
    ...receipt,
    progress: "cleared",
    decision: null,
    onLicenseOf: null,
    unlistedLines: receipt.lineCount - receipt.lines.length,
    timeline: [
      { step: "placed", at: receipt.placedAt },
      { step: "packed", at: null },
      { step: "shipped", at: null },
    ],
  };
}
