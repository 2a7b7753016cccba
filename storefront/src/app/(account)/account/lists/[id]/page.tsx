import type { Metadata } from "next";
import { AccountFrame } from "@/features/account/account-frame";
import { RequireCustomer } from "@/features/account/require-customer";
import { SignInAgain } from "@/features/account/sign-in-again";
import { PausedNotice } from "@/features/cart/paused-notice";
import { readClinics } from "@/features/clinics/data";
import { PrivateMissing } from "@/features/layout/private-not-found";
import { readList } from "@/features/lists/data";
import { ListPage } from "@/features/lists/list-page";
import type { Query } from "@/features/ordering/quick-order-page";

export const metadata: Metadata = { title: "List" };

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Query>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  return (
    <RequireCustomer here="/account/lists">
      {async (customer) => {
        const [answer, clinics] = await Promise.all([
          readList(id, customer.token),
          readClinics(customer.token),
        ]);
        if (!answer.ok) {
          if (answer.kind === "unavailable") return <PausedNotice what="Your lists are kept" />;
          return answer.kind === "sign_in" ? (
            <SignInAgain next="/account/lists" />
          ) : (
            <PrivateMissing />
          );
        }
        const { list } = answer.data;
        return (
          <AccountFrame title={list.name} here="/account/lists" email={customer.email}>
            <ListPage list={list} clinics={clinics.ok ? clinics.data.clinics : []} query={query} />
          </AccountFrame>
        );
      }}
    </RequireCustomer>
  );
}
