import { ChangesNotice } from "@/features/cart/changes-notice-client";
import { MergeNote } from "@/features/cart/merge-note";
import { WaitingCartNote } from "@/features/cart/waiting-cart-note";
import { buyingLicense } from "@/features/licensing/buying-license";
import { keptForm } from "@/lib/kept-form";
import { CartProblem } from "./cart-problem";
import { readCheckout } from "./data";
import { OrderAside } from "./order-aside";
import { PaymentStep } from "./payment-step";
import { stepFactsOf } from "./step-facts";
import { ContactStep, LicenseStep, ShipToStep } from "./step-sections";
import { type CheckoutStep, checkoutSteps } from "./steps";

/** The whole checkout on one page; which step is open follows from what the backend knows. */
export async function CheckoutPage({
  askedStep,
  taken,
}: {
  askedStep: string | undefined;
  /** This browser has just tried to take up the cart of the account. */
  taken: boolean;
}) {
  const read = await readCheckout(taken);
  if (read.state !== "ready") return <CartProblem state={read.state} />;

  const { cart, customer, credentials, lent } = read;
  const facts = stepFactsOf(
    cart,
    customer?.email ?? null,
    buyingLicense(credentials) !== null || lent.length > 0,
  );
  const steps = checkoutSteps(facts, askedStep);
  // There the one press that orders takes them too.
  const atPayment = steps.some(({ name, state }) => name === "payment" && state === "current");
  const section = (step: CheckoutStep) => {
    const props = { step, steps, read };
    switch (step.name) {
      case "contact":
        return <ContactStep key={step.name} {...props} />;
      case "ship-to":
        return <ShipToStep key={step.name} {...props} />;
      case "license":
        return <LicenseStep key={step.name} {...props} />;
      case "payment":
        return <PaymentStep key={step.name} {...props} />;
    }
  };
  return (
    <>
      <h1 className="sr-only">Checkout</h1>
      <div className="grid items-start gap-8 pt-4 lg:grid-cols-[1fr_24rem] lg:gap-14 lg:pt-8">
        <div className="grid min-w-0 gap-4">
          <MergeNote next="/checkout" />
          <WaitingCartNote />
          {atPayment ? null : (
            <ChangesNotice cart={cart} next="/checkout" kept={await keptForm("changes")} />
          )}
          <ol>{steps.map(section)}</ol>
        </div>
        <OrderAside cart={cart} />
      </div>
    </>
  );
}
