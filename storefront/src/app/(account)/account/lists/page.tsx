import type { Metadata } from "next";
import { AccountFrame } from "@/features/account/account-frame";
import { RequireCustomer } from "@/features/account/require-customer";
import { SignInAgain } from "@/features/account/sign-in-again";
import { PausedNotice } from "@/features/cart/paused-notice";
import { readClinics } from "@/features/clinics/data";
import { readLists } from "@/features/lists/data";
import { NewList } from "@/features/lists/list-forms-client";
import { ListCards } from "@/features/lists/lists-page";
import { failureWords } from "@/lib/failure-words";
import { keptForm } from "@/lib/kept-form";
import { Notice } from "@/ui/notice";

export const metadata: Metadata = { title: "Lists" };

interface PageProps {
  searchParams: Promise<{ failed?: string | string[] }>;
}

export default async function Page({ searchParams }: PageProps) {
  const { failed } = await searchParams;
  return (
    <RequireCustomer here="/account/lists">
      {async (customer) => {
        const [lists, clinics] = await Promise.all([
          readLists(customer.token),
          readClinics(customer.token),
        ]);
        if (!lists.ok) {
          return lists.kind === "sign_in" ? (
            <SignInAgain next="/account/lists" />
          ) : (
            <PausedNotice what="Your lists are kept" />
          );
        }
        return (
          <AccountFrame title="Lists" here="/account/lists" email={customer.email}>
            <div className="grid gap-8">
              {typeof failed === "string" ? (
                <Notice tone="red" role="alert" title={failureWords(failed)} />
              ) : null}
              <ListCards lists={lists.data.lists} />
              <section aria-labelledby="new-list" className="grid gap-4">
                <h2 id="new-list" className="font-serif text-2xl">
                  A new list
                </h2>
                <NewList
                  clinics={clinics.ok ? clinics.data.clinics : []}
                  kept={await keptForm("new-list")}
                />
              </section>
            </div>
          </AccountFrame>
        );
      }}
    </RequireCustomer>
  );
}
