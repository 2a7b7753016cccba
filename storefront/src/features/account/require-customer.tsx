import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { PausedNotice } from "@/features/cart/paused-notice";
import { type Customer, readCustomer } from "./customer";
import { SignInAgain } from "./sign-in-again";

interface RequireCustomerProps {
  /** The page to come back to after signing in. */
  here: string;
  children: (customer: Customer) => ReactNode;
}

/** Shows its children to a signed-in person; sends everyone else to sign in and back. */
export async function RequireCustomer({ here, children }: RequireCustomerProps) {
  const read = await readCustomer();
  switch (read.state) {
    case "signed-in":
      return children(read.customer);
    case "paused":
      return <PausedNotice what="Your account is kept" />;
    case "expired":
      return (
        <div className="py-10">
          <SignInAgain next={here} />
        </div>
      );
    case "signed-out":
      redirect(`/account/sign-in?next=${encodeURIComponent(here)}`);
  }
}
