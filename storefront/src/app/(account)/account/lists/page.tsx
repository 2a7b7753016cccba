import type { Metadata } from "next";
import { z } from "zod";
import { AccountFrame } from "@/features/account/account-frame";
import { RequireCustomer } from "@/features/account/require-customer";
import { SignInAgain } from "@/features/account/sign-in-again";
import { PausedNotice } from "@/features/cart/paused-notice";
import { readClinics } from "@/features/clinics/data";
import { readLists } from "@/features/lists/data";
import { NewList } from "@/features/lists/list-forms-client";
import { ListCards } from "@/features/lists/lists-page";
import { UnsavedListNote } from "@/features/lists/unsaved-list-note";
import { readAnswer } from "@/lib/kept-answer";
import { keptForm } from "@/lib/kept-form";
import { Notice } from "@/ui/notice";

export const metadata: Metadata = { title: "Lists" };

const told = z.object({ problem: z.string() });

export default function Page() {
  return (
    <RequireCustomer here="/account/lists">
      {async (customer) => {
        const [lists, clinics] = await Promise.all([
          readLists(customer.token),
          readClinics(customer.token),
        ]);
        const problem = await readAnswer("lists", told);
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
              {problem ? <Notice tone="red" role="alert" title={problem.problem} /> : null}
              <UnsavedListNote />
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
