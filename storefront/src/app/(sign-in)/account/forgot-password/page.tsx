import type { Metadata } from "next";
import { ForgotPasswordForm } from "@/features/account/password-forms-client";

import { keptForm } from "@/lib/kept-form";

export const metadata: Metadata = { title: "Forgot password" };

export default async function Page() {
  return (
    <div className="mx-auto max-w-md py-12">
      <h1 className="mb-2 font-serif text-3xl">Forgot your password?</h1>
      <p className="mb-5 text-ink-2">We mail you a link to set a new one.</p>
      <ForgotPasswordForm kept={await keptForm("forgot-password")} />
    </div>
  );
}
