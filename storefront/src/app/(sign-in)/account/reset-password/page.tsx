import type { Metadata } from "next";
import { ResetPasswordForm } from "@/features/account/password-forms-client";
import { keptForm } from "@/lib/kept-form";
import { LinkButton } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";

export const metadata: Metadata = {
  title: "Set a new password",
  // The token is in the address: no page that is linked from here may learn it.
  referrer: "no-referrer",
};

export default async function Page({ searchParams }: PageProps<"/account/reset-password">) {
  const { token, email } = await searchParams;
  return (
    <div className="mx-auto max-w-md py-12">
      {typeof token === "string" && token !== "" ? (
        <>
          <h1 className="mb-5 font-serif text-3xl">Set a new password</h1>
          <ResetPasswordForm
            token={token}
            email={typeof email === "string" ? email : ""}
            kept={await keptForm("reset-password")}
          />
        </>
      ) : (
        <EmptyState
          level="h1"
          title="This link is not complete"
          action={
            <LinkButton href="/account/forgot-password" look="primary" prefetch={false}>
              Ask for a new link
            </LinkButton>
          }
        >
          <p>Open it from the mail once more, or ask for a new one.</p>
        </EmptyState>
      )}
    </div>
  );
}
